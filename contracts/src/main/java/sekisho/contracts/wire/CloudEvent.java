package sekisho.contracts.wire;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import sekisho.contracts.Fact;

/**
 * The headers a fact travels with: CloudEvents 1.0, Kafka binding, binary mode.
 *
 * @param id unique per source; consumers deduplicate by (source, id)
 * @param source the service that told it, for example {@code /sekisho/inference-service}
 * @param type for example {@code sekisho.answer-drafted.v1}
 * @param time when it was told
 */
public record CloudEvent(String id, String source, String type, Instant time) {

    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACE_PARENT = "traceparent";

    public CloudEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(time, "time");
    }

    /** The event type of a fact, in its first version. */
    public static String typeOf(Class<? extends Fact> fact) {
        return "sekisho." + Spelling.kebab(fact.getSimpleName()) + ".v1";
    }

    /** All headers, in a stable order. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, "1.0");
        headers.put(ID, id);
        headers.put(SOURCE, source);
        headers.put(TYPE, type);
        headers.put(TIME, time.toString());
        headers.put(CONTENT_TYPE, "application/json");
        return headers;
    }
}
