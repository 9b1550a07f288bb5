package sekisho.local.process;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Says every few seconds what is still being waited for, so that nobody thinks it hangs. */
final class Waiting implements AutoCloseable {

    private static final long EVERY_S = 5;

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    Waiting(Progress progress, Supplier<List<String>> pending) {
        AtomicLong waited = new AtomicLong();
        var unused = clock.scheduleAtFixedRate(
                () -> progress.say("… %d s, waiting for %s"
                        .formatted(waited.addAndGet(EVERY_S), String.join(", ", pending.get()))),
                EVERY_S,
                EVERY_S,
                TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
