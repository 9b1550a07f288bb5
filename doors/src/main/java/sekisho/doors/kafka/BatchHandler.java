package sekisho.doors.kafka;

import java.util.List;
import sekisho.contracts.Fact;

/** What a service does with facts; called on the consumer's own thread, one batch at a time. */
@FunctionalInterface
public interface BatchHandler<T extends Fact> {

    /**
     * Takes the whole batch or throws. Called again with the same facts after an outage or a restart, so it must be
     * idempotent. Never empty.
     */
    void handle(List<Received<T>> batch);
}
