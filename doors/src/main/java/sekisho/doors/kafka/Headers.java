package sekisho.doors.kafka;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import sekisho.contracts.wire.CloudEvent;
import sekisho.contracts.wire.PoisonException;

/** Reads what travels beside a value. */
public final class Headers {

    private static final TextMapGetter<org.apache.kafka.common.header.Headers> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(org.apache.kafka.common.header.Headers carrier) {
            return Arrays.stream(carrier.toArray()).map(Header::key).toList();
        }

        @Override
        public String get(org.apache.kafka.common.header.Headers carrier, String key) {
            return carrier == null ? null : text(carrier.lastHeader(key));
        }
    };

    private Headers() {}

    /** The text of the last header of that name, or null. */
    public static String text(ConsumerRecord<?, ?> record, String name) {
        return text(record.headers().lastHeader(name));
    }

    /** The key as text, or null. */
    static String key(ConsumerRecord<byte[], ?> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
    }

    static String text(Header header) {
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The trace the record belongs to, or the root context. */
    static Context trace(ConsumerRecord<?, ?> record) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), record.headers(), GETTER);
    }

    /**
     * The CloudEvents identity of a record.
     *
     * @throws PoisonException if a required header is missing or malformed, or the type is another than expected
     */
    static CloudEvent event(ConsumerRecord<?, ?> record, String expectedType) {
        String type = required(record, CloudEvent.TYPE);
        if (!type.equals(expectedType)) {
            throw new PoisonException("header " + CloudEvent.TYPE + " is not " + expectedType);
        }
        try {
            return new CloudEvent(
                    required(record, CloudEvent.ID),
                    required(record, CloudEvent.SOURCE),
                    type,
                    Instant.parse(required(record, CloudEvent.TIME)));
        } catch (DateTimeParseException malformed) {
            throw new PoisonException("header " + CloudEvent.TIME + " is not an ISO instant");
        }
    }

    private static String required(ConsumerRecord<?, ?> record, String name) {
        String value = text(record, name);
        if (value == null || value.isBlank()) {
            throw new PoisonException("header " + name + " is missing");
        }
        return value;
    }
}
