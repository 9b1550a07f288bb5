package sekisho.doors.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The rests of one worker in the background, ended at once when it is stopped. An interrupt stops it as well. Rests are
 * taken by one thread; any thread may stop them.
 */
public final class Pause implements AutoCloseable {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());

    /** Rests this long; false if it was stopped, before or meanwhile. */
    public boolean of(Duration time) {
        try {
            return !stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            stop.countDown();
            return false;
        }
    }

    /** Rests after a failure, longer with each in a row; false if it was stopped. */
    public boolean afterFailure() {
        return of(backoff.next());
    }

    /** It worked: the next failure is the first again. */
    public void worked() {
        backoff.reset();
    }

    /** True until it is stopped. */
    public boolean goesOn() {
        return stop.getCount() > 0 && !Thread.currentThread().isInterrupted();
    }

    /** Ends the rest that is being taken and all that would follow. */
    @Override
    public void close() {
        stop.countDown();
    }
}
