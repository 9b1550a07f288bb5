package sekisho.verification.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Runs chores one after another on a thread of its own; one that fails is tried again at its next turn. */
public final class Chores implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Chores.class);

    private final ScheduledExecutorService thread;

    public Chores() {
        this("chores");
    }

    /** @param name of the thread */
    public Chores(String name) {
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).factory());
    }

    /** Runs a chore with this pause between its end and its next beginning. */
    public Chores every(Duration pause, String name, Runnable chore) {
        thread.scheduleWithFixedDelay(
                () -> guarded(name, chore), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Runs a chore once, as soon as may be. */
    public Chores now(String name, Runnable chore) {
        thread.execute(() -> guarded(name, chore));
        return this;
    }

    private static void guarded(String name, Runnable chore) {
        try {
            chore.run();
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "%s failed (%s), trying again at its next turn",
                    name, failure.getClass().getName());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
