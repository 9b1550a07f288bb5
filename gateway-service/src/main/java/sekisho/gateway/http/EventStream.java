package sekisho.gateway.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import sekisho.gateway.answer.Milestone;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.Questions;

/** One open stream: reads the question whenever its bell rings, and sends what was not sent before. */
final class EventStream implements AutoCloseable {

    /** A client that does not take an event within this time is given up, in seconds. */
    private static final int SEND_SECONDS_MAX = 10;

    private final SseEventSink sink;
    private final Sse sse;
    private int sent;

    EventStream(SseEventSink sink, Sse sse, int lastSent) {
        this.sink = sink;
        this.sse = sse;
        this.sent = lastSent;
    }

    /** What an event tells. */
    record Told(String stage, Instant at, long elapsedMs) {}

    /** Returns when the question is settled, the client has gone, or the stream has been open long enough. */
    void follow(Question first, Questions questions, Semaphore rung, Traffic traffic) throws InterruptedException {
        long until = System.nanoTime() + traffic.longestStream().toNanos();
        Optional<Question> question = questions.find(first.id());
        while (question.isPresent() && !sink.isClosed() && System.nanoTime() < until) {
            send(Milestone.of(question.get()));
            if (question.get().state().settled()) {
                return;
            }
            if (rung.tryAcquire(traffic.heartbeat().toMillis(), TimeUnit.MILLISECONDS)) {
                rung.drainPermits();
                question = questions.find(first.id());
            } else {
                send(sse.newEventBuilder().comment("still here").build());
            }
        }
    }

    private void send(List<Milestone> story) {
        for (Milestone milestone : story) {
            if (milestone.sequence() > sent) {
                Duration elapsed = milestone.elapsed();
                send(sse.newEventBuilder()
                        .id(Integer.toString(milestone.sequence()))
                        .name(milestone.stage().wireName())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(Told.class, new Told(milestone.stage().wireName(), milestone.at(), elapsed.toMillis()))
                        .build());
                sent = milestone.sequence();
            }
        }
    }

    private void send(OutboundSseEvent event) {
        if (sink.isClosed()) {
            return;
        }
        try {
            sink.send(event)
                    .toCompletableFuture()
                    .orTimeout(SEND_SECONDS_MAX, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException | IllegalStateException gone) {
            sink.close();
        }
    }

    @Override
    public void close() {
        sink.close();
    }
}
