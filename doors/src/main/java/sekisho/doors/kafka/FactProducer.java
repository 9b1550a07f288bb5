package sekisho.doors.kafka;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import sekisho.contracts.Fact;
import sekisho.contracts.Topics;
import sekisho.contracts.wire.CloudEvent;
import sekisho.contracts.wire.FactCodec;

/** Tells facts: JSON values, CloudEvents and trace headers, acknowledged by all replicas. Thread-safe. */
public final class FactProducer implements AutoCloseable {

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private final InstantSource clock;
    private final KafkaProducer<byte[], byte[]> producer;

    public FactProducer(KafkaSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.producer =
                new KafkaProducer<>(settings.forProducer(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Tells a fact in the current trace, without further headers. */
    public CompletableFuture<Void> tell(Fact fact, String eventId) {
        return tell(fact, eventId, Map.of(), Context.current());
    }

    /**
     * Tells a fact on the topic it belongs to.
     *
     * @param eventId unique for this service; telling again with the same id is the same event
     * @param extraHeaders further headers, never with text of a question or answer
     * @return completes when all replicas have it, exceptionally when they may not
     */
    public CompletableFuture<Void> tell(Fact fact, String eventId, Map<String, String> extraHeaders, Context trace) {
        Map<String, String> headers = headersOf(fact, eventId, trace);
        headers.putAll(extraHeaders);
        return send(Topics.of(fact), fact.key(), FactCodec.encode(fact), headers);
    }

    /** The headers a fact of this service travels with. */
    public Map<String, String> headersOf(Fact fact, String eventId, Context trace) {
        Map<String, String> headers = new HashMap<>(
                new CloudEvent(eventId, settings.source(), CloudEvent.typeOf(fact.getClass()), clock.instant())
                        .headers());
        W3CTraceContextPropagator.getInstance().inject(trace, headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return headers;
    }

    /** Sends bytes as they are; for the outbox and for dead letters. */
    public CompletableFuture<Void> send(String topic, String key, byte[] value, Map<String, String> headers) {
        byte[] keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> outgoing = new ProducerRecord<>(topic, keyBytes, value);
        headers.forEach((name, content) -> outgoing.headers().add(name, content.getBytes(StandardCharsets.UTF_8)));
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        producer.send(outgoing, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    @Override
    public void close() {
        producer.close(CLOSE_WITHIN);
    }
}
