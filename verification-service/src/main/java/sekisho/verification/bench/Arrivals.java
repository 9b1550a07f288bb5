package sekisho.verification.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Work that comes in, at a steady rate whatever becomes of it, or as fast as a number of writers can take it. */
final class Arrivals {

    private static final long PATIENCE_S = 120;

    private Arrivals() {}

    /** How much was done, and in how many seconds. */
    record Done(long count, double seconds) {
        double perSecond() {
            return count / seconds;
        }
    }

    /** Each of the writers does one piece after another, for so long. */
    static Done saturated(int writers, double seconds, LongConsumer work) {
        AtomicLong next = new AtomicLong();
        long begun = System.nanoTime();
        long until = begun + (long) (seconds * 1e9);
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < writers; writer++) {
                all.submit(() -> {
                    while (System.nanoTime() < until) {
                        work.accept(next.getAndIncrement());
                    }
                });
            }
        }
        return new Done(next.get(), (System.nanoTime() - begun) / 1e9);
    }

    /**
     * Pieces come at a steady rate, whether earlier ones are done or not; the work learns the moment it was meant to begin.
     *
     * @param most pieces on their way at once; beyond it the rate is not kept, and the intended moments show it
     */
    static Done open(double rate, double seconds, int most, LongConsumer work) throws InterruptedException {
        long count = (long) (rate * seconds);
        Semaphore room = new Semaphore(most);
        long begun = System.nanoTime();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < count; i++) {
                long intended = begun + (long) (i * 1e9 / rate);
                while (System.nanoTime() < intended) {
                    LockSupport.parkNanos(intended - System.nanoTime());
                }
                if (!room.tryAcquire(PATIENCE_S, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nothing was done for " + PATIENCE_S + " s");
                }
                all.submit(() -> {
                    try {
                        work.accept(intended);
                    } finally {
                        room.release();
                    }
                });
            }
        }
        return new Done(count, (System.nanoTime() - begun) / 1e9);
    }
}
