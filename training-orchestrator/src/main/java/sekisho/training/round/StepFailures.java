package sekisho.training.round;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts failures of the same step in a row. Not persisted: a restart gives a round another chance.
 */
final class StepFailures {

    private record Count(String step, int failures) {}

    private final AtomicReference<Count> last = new AtomicReference<>(new Count("", 0));

    /** One more; returns how many in a row this step has failed. */
    int count(Round round) {
        String step = round.opened().roundId() + ":" + round.state();
        return last.updateAndGet(count -> new Count(step, count.step().equals(step) ? count.failures() + 1 : 1))
                .failures();
    }

    void forget() {
        last.set(new Count("", 0));
    }
}
