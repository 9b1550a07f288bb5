package sekisho.inference.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.Received;
import sekisho.inference.draft.DraftingAnswer;

/** Questions in, drafts out; a batch is done when every draft of it is acknowledged. */
public final class QuestionListener implements BatchHandler<QuestionAsked>, AutoCloseable {

    /** When the candidates stood, and when the draft stood: all a gateway needs to show progress. */
    public static final String RETRIEVED_AT = "sekisho-retrieved-at";

    public static final String DRAFTED_AT = "sekisho-drafted-at";

    private static final Logger LOG = Logger.getLogger(QuestionListener.class);

    private final Region region;
    private final DraftingAnswer drafting;
    private final FactProducer producer;
    private final MeterRegistry meters;
    private final Semaphore atOnce;
    private final ExecutorService drafters = Executors.newVirtualThreadPerTaskExecutor();

    /** @param atOnce most questions drafted at the same time */
    public QuestionListener(
            Region region, DraftingAnswer drafting, FactProducer producer, MeterRegistry meters, int atOnce) {
        this.region = region;
        this.drafting = drafting;
        this.producer = producer;
        this.meters = meters;
        this.atOnce = new Semaphore(atOnce);
    }

    @Override
    public void handle(List<Received<QuestionAsked>> batch) {
        if (batch.stream().anyMatch(received -> received.fact().region() != region)) {
            throw new IllegalArgumentException("a question of another region");
        }
        List<CompletableFuture<Void>> told = batch.stream()
                .map(received -> CompletableFuture.supplyAsync(() -> draft(received), drafters)
                        .thenCompose(drafted -> tell(drafted, received)))
                .toList();
        try {
            CompletableFuture.allOf(told.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private AnswerDrafted draft(Received<QuestionAsked> received) {
        atOnce.acquireUninterruptibly();
        try (var _ = received.trace().makeCurrent()) {
            return drafting.draft(received.fact());
        } finally {
            atOnce.release();
        }
    }

    private CompletableFuture<Void> tell(AnswerDrafted drafted, Received<QuestionAsked> received) {
        Instant askedAt = received.fact().askedAt();
        meters.timer("sekisho.stage", "stage", "retrieved").record(Duration.between(askedAt, drafted.retrievedAt()));
        meters.timer("sekisho.stage", "stage", "drafted").record(Duration.between(askedAt, drafted.draftedAt()));
        meters.counter("sekisho.drafts", "outcome", drafted.draft().getClass().getSimpleName())
                .increment();
        LOG.debugf(
                "questionId=%s region=%s modelId=%s drafted",
                drafted.questionId(), region.suffix(), drafted.model().release());
        Map<String, String> progress = Map.of(
                RETRIEVED_AT, drafted.retrievedAt().toString(),
                DRAFTED_AT, drafted.draftedAt().toString());
        return producer.tell(drafted, DraftingAnswer.eventId(drafted.questionId()), progress, received.trace());
    }

    @Override
    public void close() {
        drafters.close();
    }
}
