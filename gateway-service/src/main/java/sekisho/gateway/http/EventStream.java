package sekisho.gateway.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import sekisho.contracts.LawChange;
import sekisho.gateway.answer.LawChanges;
import sekisho.gateway.answer.Milestone;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.Questions;

/** One open stream: reads the question whenever its bell rings, and sends what was not sent before. */
final class EventStream implements AutoCloseable {

    /** A client that does not take an event within this time is given up, in seconds. */
    private static final int SEND_SECONDS_MAX = 10;

    private static final String LAW_CHANGED = "law-changed";

    private final SseEventSink sink;
    private final Sse sse;
    private final Clock clock;
    private int sent;

    EventStream(SseEventSink sink, Sse sse, Clock clock, int lastSent) {
        this.sink = sink;
        this.sse = sse;
        this.clock = clock;
        this.sent = lastSent;
    }

    /** What an event tells. */
    record Told(String stage, Instant at, long elapsedMs) {}

    /** What an event tells about the law an answer cites: everything there is to say now. */
    record LawTold(String stage, List<LawChange> lawChanges) {}

    /**
     * Returns when the question is settled, the client has gone, or the stream has been open long enough.
     *
     * @param stay whether to go on after the verdict, for what becomes of the cited law
     */
    void follow(Question first, boolean stay, Questions questions, Semaphore rung, Traffic traffic)
            throws InterruptedException {
        long until = System.nanoTime() + traffic.longestStream().toNanos();
        Optional<Question> question = questions.find(first.id());
        while (question.isPresent() && !sink.isClosed() && System.nanoTime() < until) {
            send(Milestone.of(question.get()));
            sendLaw(question.get());
            if (question.get().state().settled() && !stay) {
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

    private void sendLaw(Question question) {
        int sequence = LawChanges.sequence(question).orElse(0);
        if (sequence > sent) {
            send(sse.newEventBuilder()
                    .id(Integer.toString(sequence))
                    .name(LAW_CHANGED)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE)
                    .data(LawTold.class, new LawTold(LAW_CHANGED, LawChanges.of(question, clock.instant())))
                    .build());
            sent = sequence;
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
