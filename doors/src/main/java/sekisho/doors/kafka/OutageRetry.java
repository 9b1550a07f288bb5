package sekisho.doors.kafka;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Repeats work through an outage, for listeners whose connector knows only done or failed: what ends up failed there is a
 * dead letter, and an outage must not make dead letters. Poison passes through at once.
 */
public final class OutageRetry implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutageRetry.class);

    private final CountDownLatch stop = new CountDownLatch(1);

    /**
     * Returns when the work is done.
     *
     * @throws RuntimeException the work's own, if it is poison or if this was closed meanwhile
     */
    public void run(Runnable work) {
        Backoff backoff = new Backoff(ThreadLocalRandom.current());
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (Trouble.of(failure) == Trouble.POISON || stopped(backoff)) {
                    throw failure;
                }
                LOG.warnf("handling failed (%s), retrying", failure.getClass().getSimpleName());
            }
        }
    }

    private boolean stopped(Backoff backoff) {
        try {
            return stop.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends all waiting. */
    @Override
    public void close() {
        stop.countDown();
    }
}
