package sekisho.doors.kafka;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import sekisho.contracts.Fact;
import sekisho.contracts.wire.PoisonException;

/** Decodes a batch, hands it over, and separates the one bad record from its neighbours. */
final class Batches<T extends Fact> {

    private static final String UNREADABLE = "unreadable";
    private static final String UNHANDLEABLE = "unhandleable";

    private final Class<T> type;
    private final BatchHandler<T> handler;
    private final DeadLetters deadLetters;

    Batches(Class<T> type, BatchHandler<T> handler, DeadLetters deadLetters) {
        this.type = type;
        this.handler = handler;
        this.deadLetters = deadLetters;
    }

    private record Item<T extends Fact>(ConsumerRecord<byte[], byte[]> record, Received<T> received) {}

    private record Unreadable(ConsumerRecord<byte[], byte[]> record, String reason) {}

    /**
     * Returns when every record was handled or put aside; throws on an outage, and then nothing counts as done. What
     * cannot be read is put aside last, so that an outage of the handler does not write it again at every retry.
     */
    void take(ConsumerRecords<byte[], byte[]> polled) {
        List<Item<T>> readable = new ArrayList<>(polled.count());
        List<Unreadable> unreadable = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : polled) {
            try {
                readable.add(new Item<>(record, Received.read(record, type)));
            } catch (PoisonException poison) {
                unreadable.add(new Unreadable(record, UNREADABLE + ": " + poison.getMessage()));
            }
        }
        if (!readable.isEmpty()) {
            handle(readable);
        }
        unreadable.forEach(poison -> deadLetters.put(poison.record(), poison.reason()));
    }

    private void handle(List<Item<T>> items) {
        try {
            inSpans(items);
        } catch (RuntimeException | StackOverflowError failure) {
            if (Trouble.of(failure) == Trouble.OUTAGE) {
                throw failure;
            }
            if (items.size() == 1) {
                deadLetters.put(
                        items.getFirst().record(),
                        UNHANDLEABLE + ": " + failure.getClass().getSimpleName());
            } else {
                items.forEach(item -> handle(List.of(item)));
            }
        }
    }

    private void inSpans(List<Item<T>> items) {
        List<Span> spans = new ArrayList<>(items.size());
        List<Received<T>> batch = new ArrayList<>(items.size());
        for (Item<T> item : items) {
            Received<T> received = item.received();
            Span span = GlobalOpenTelemetry.getTracer("sekisho")
                    .spanBuilder("process " + received.topic())
                    .setParent(received.trace())
                    .setSpanKind(SpanKind.CONSUMER)
                    .setAttribute("messaging.system", "kafka")
                    .setAttribute("messaging.destination.name", received.topic())
                    .setAttribute("messaging.message.id", received.event().id())
                    .startSpan();
            spans.add(span);
            batch.add(received.within(Context.root().with(span)));
        }
        try {
            handler.handle(batch);
        } catch (RuntimeException | StackOverflowError failure) {
            spans.forEach(
                    span -> span.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName()));
            throw failure;
        } finally {
            spans.forEach(Span::end);
        }
    }
}
