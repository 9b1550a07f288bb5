package sekisho.verification.verdict;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/**
 * Group commit: work that callers bring while a transaction is being committed waits for it, and is then done together in
 * the next one. Nobody waits for company: a caller who comes alone goes alone. So one fsync carries as many verdicts, each
 * with its leaf, as came in during the one before.
 *
 * <p>Work is done one after another in the order it came, on the thread of one of the callers. Where one of them fails
 * nothing of the group is kept, and each is done again on its own, so that a bad one harms nobody else: work must be safe
 * to do again, as it must be for redelivery anyway.
 */
public final class CommittingTogether implements Transactions {

    private final Transactions transactions;
    private final int most;
    private final Deque<Turn<?>> waiting = new ArrayDeque<>();
    private boolean led;

    /** @param most callers of one transaction */
    public CommittingTogether(Transactions transactions, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a transaction has at least one caller");
        }
        this.transactions = transactions;
        this.most = most;
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        Turn<T> turn = new Turn<>(work);
        if (!leadsAtOnce(turn)) {
            turn.await();
        }
        if (!turn.over()) {
            lead();
        }
        return turn.result();
    }

    /** Callers whose work has not begun. */
    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private boolean leadsAtOnce(Turn<?> turn) {
        synchronized (waiting) {
            waiting.add(turn);
            if (led) {
                return false;
            }
            led = true;
            return true;
        }
    }

    /** Does the work of everybody who waits, the caller's own first, then hands the lead on. */
    private void lead() {
        List<Turn<?>> group = take();
        try {
            commit(group);
        } catch (Throwable fatal) {
            group.forEach(turn -> turn.failUnlessOver(fatal));
            throw fatal;
        } finally {
            handOn();
        }
    }

    private List<Turn<?>> take() {
        List<Turn<?>> group = new ArrayList<>();
        synchronized (waiting) {
            while (group.size() < most && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
        }
        return group;
    }

    private void commit(List<Turn<?>> group) {
        if (group.size() > 1) {
            try {
                transactions.inOne(() -> {
                    group.forEach(Turn::work);
                    return group.size();
                });
                group.forEach(Turn::succeed);
                return;
            } catch (RuntimeException | StackOverflowError oneFailed) {
                // Whose fault it was shows when each is on its own.
            }
        }
        group.forEach(this::alone);
    }

    private <T> void alone(Turn<T> turn) {
        try {
            transactions.inOne(turn::work);
            turn.succeed();
        } catch (RuntimeException | StackOverflowError failure) {
            turn.failUnlessOver(failure);
        }
    }

    private void handOn() {
        synchronized (waiting) {
            Turn<?> next = waiting.peek();
            if (next == null) {
                led = false;
            } else {
                next.wake();
            }
        }
    }
}
