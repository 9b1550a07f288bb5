package sekisho.verification.verdict;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** One caller's work in a group: waits until it is over, or until it is this caller's part to lead. */
final class Turn<T> {

    private final Supplier<T> work;
    private final CountDownLatch woken = new CountDownLatch(1);
    private T made;
    private Throwable failure;
    private volatile boolean over;

    Turn(Supplier<T> work) {
        this.work = work;
    }

    /** Does the work; what it made counts once it is committed. */
    T work() {
        made = work.get();
        return made;
    }

    void succeed() {
        over = true;
        woken.countDown();
    }

    void failUnlessOver(Throwable because) {
        if (!over) {
            failure = because;
            succeed();
        }
    }

    boolean over() {
        return over;
    }

    void wake() {
        woken.countDown();
    }

    /** Not cut short by an interrupt: the work may be on its way already, and its caller must learn how it ended. */
    void await() {
        boolean interrupted = false;
        while (true) {
            try {
                woken.await();
                break;
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    T result() {
        switch (failure) {
            case null -> {
                return made;
            }
            case RuntimeException refused -> throw refused;
            case Error fatal -> throw fatal;
            case Throwable checked -> throw new IllegalStateException(checked);
        }
    }
}
