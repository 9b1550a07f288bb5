package sekisho.gateway.question;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a bounded number through at once, and of each person a smaller one. Never waits; thread-safe. */
public final class Turnstile {

    private final int most;
    private final int mostPerPerson;
    private final AtomicInteger inside = new AtomicInteger();
    private final Map<String, Integer> byPerson = new ConcurrentHashMap<>();

    public Turnstile(int most, int mostPerPerson) {
        this.most = most;
        this.mostPerPerson = mostPerPerson;
    }

    /** The answer at the turnstile. */
    public sealed interface Entry {

        /** Inside; close it on the way out. */
        record Inside(Runnable leave) implements Entry, AutoCloseable {
            @Override
            public void close() {
                leave.run();
            }
        }

        /** Too many people are inside; come again. */
        record Full() implements Entry {}

        /** This person is inside too often already. */
        record TooOften() implements Entry {}
    }

    public Entry enter(String person) {
        if (inside.incrementAndGet() > most) {
            inside.decrementAndGet();
            return new Entry.Full();
        }
        if (byPerson.merge(person, 1, Integer::sum) > mostPerPerson) {
            leave(person);
            return new Entry.TooOften();
        }
        return new Entry.Inside(() -> leave(person));
    }

    public int inside() {
        return inside.get();
    }

    private void leave(String person) {
        byPerson.computeIfPresent(person, (_, times) -> times == 1 ? null : times - 1);
        inside.decrementAndGet();
    }
}
