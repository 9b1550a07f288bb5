package sekisho.doors.kafka;

import io.opentelemetry.context.Context;
import sekisho.contracts.Fact;
import sekisho.contracts.wire.CloudEvent;

/**
 * A fact as it came in.
 *
 * @param event its CloudEvents identity; deduplicate by {@code (source, id)}
 * @param trace the span that handles it; hand it on when telling the next fact
 */
public record Received<T extends Fact>(
        T fact, CloudEvent event, Context trace, String topic, int partition, long offset) {

    Received<T> within(Context span) {
        return new Received<>(fact, event, span, topic, partition, offset);
    }
}
