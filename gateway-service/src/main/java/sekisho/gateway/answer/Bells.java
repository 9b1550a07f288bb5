package sekisho.gateway.answer;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Wakes whoever waits for a question. A bell carries no news: who is woken reads the memory. Bounded by {@code most}
 * waiting parties; thread-safe.
 */
public final class Bells {

    private final int most;
    private final AtomicInteger hung = new AtomicInteger();
    private final Map<String, CopyOnWriteArrayList<Bell>> bells = new ConcurrentHashMap<>();

    public Bells(int most) {
        this.most = most;
    }

    /**
     * Waits for a question from now on. Hang the bell first and read the memory then, so that nothing falls between.
     *
     * @param woken called on the ringing thread, so it must be short and must not throw
     * @return the bell to take down when done, or empty when too many wait already
     */
    public Optional<Bell> hang(String questionId, Runnable woken) {
        if (hung.incrementAndGet() > most) {
            hung.decrementAndGet();
            return Optional.empty();
        }
        Bell bell = new Bell(questionId, woken);
        bells.compute(questionId, (_, there) -> {
            CopyOnWriteArrayList<Bell> all = there == null ? new CopyOnWriteArrayList<>() : there;
            all.add(bell);
            return all;
        });
        return Optional.of(bell);
    }

    /** Something happened to this question. */
    public void ring(String questionId) {
        bells.getOrDefault(questionId, new CopyOnWriteArrayList<>()).forEach(bell -> bell.woken.run());
    }

    /** The questions somebody waits for. */
    public Set<String> awaited() {
        return Set.copyOf(bells.keySet());
    }

    public int hung() {
        return hung.get();
    }

    /** One waiting party. */
    public final class Bell implements AutoCloseable {

        private final String questionId;
        private final Runnable woken;

        private Bell(String questionId, Runnable woken) {
            this.questionId = questionId;
            this.woken = woken;
        }

        /** Stops waiting; again does nothing. */
        @Override
        public void close() {
            bells.computeIfPresent(questionId, (_, all) -> {
                if (all.remove(this)) {
                    hung.decrementAndGet();
                }
                return all.isEmpty() ? null : all;
            });
        }
    }
}
