package sekisho.doors.kafka;

import io.opentelemetry.context.Context;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import sekisho.contracts.Fact;
import sekisho.contracts.Limits;
import sekisho.contracts.Topics;
import sekisho.contracts.wire.CloudEvent;
import sekisho.contracts.wire.FactCodec;
import sekisho.contracts.wire.PoisonException;

/**
 * A fact as it came in.
 *
 * @param event its CloudEvents identity; deduplicate by {@code (source, id)}
 * @param trace the span that handles it; hand it on when telling the next fact
 */
public record Received<T extends Fact>(
        T fact, CloudEvent event, Context trace, String topic, int partition, long offset) {

    /**
     * Reads a record, whichever connector it came in by.
     *
     * @throws PoisonException if it is not such a fact, or too large, or lacks its CloudEvents headers, or does not belong
     *     on this topic (another region's fact) or under this key
     */
    public static <T extends Fact> Received<T> read(ConsumerRecord<byte[], byte[]> record, Class<T> type) {
        if (record.serializedValueSize() > Limits.RECORD_BYTES_MAX) {
            throw new PoisonException("oversize");
        }
        T fact = FactCodec.decode(record.value(), type);
        if (!Topics.of(fact).equals(record.topic()) || !fact.key().equals(Headers.key(record))) {
            throw new PoisonException("wrong topic or key");
        }
        CloudEvent event = Headers.event(record, CloudEvent.typeOf(type));
        return new Received<>(fact, event, Headers.trace(record), record.topic(), record.partition(), record.offset());
    }

    Received<T> within(Context span) {
        return new Received<>(fact, event, span, topic, partition, offset);
    }
}
