package sekisho.inference.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import sekisho.contracts.Passage;
import sekisho.contracts.PassageEmbedded;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Region;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.Received;
import sekisho.inference.meaning.EmbeddingPassages;
import sekisho.inference.meaning.Meaning;

/**
 * Passages in, what they mean out, for the whole region: the group gives a passage to one replica. A batch is done when
 * everything told of it is acknowledged; the same meaning always has the same event id, so telling twice is telling once.
 */
public final class EmbeddingListener implements BatchHandler<PassagePublished> {

    /** Passages of one batch: read one after the other, each may take a tenth of a second or more. */
    static final int AT_ONCE = 32;

    private final Region region;
    private final EmbeddingPassages embedding;
    private final FactProducer producer;
    private final MeterRegistry meters;

    public EmbeddingListener(Region region, EmbeddingPassages embedding, FactProducer producer, MeterRegistry meters) {
        this.region = region;
        this.embedding = embedding;
        this.producer = producer;
        this.meters = meters;
    }

    @Override
    public void handle(List<Received<PassagePublished>> batch) {
        List<Passage> passages =
                batch.stream().map(received -> received.fact().passage()).toList();
        List<Meaning> meanings = meters.timer("sekisho.embedding.batch").record(() -> embedding.embed(passages));
        try {
            CompletableFuture.allOf(meanings.stream().map(this::tell).toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
        meters.counter("sekisho.embedded.told").increment(meanings.size());
    }

    private CompletableFuture<Void> tell(Meaning meaning) {
        return producer.tell(
                new PassageEmbedded(
                        region,
                        meaning.digest(),
                        meaning.model(),
                        meaning.direction().base64()),
                "embedded-" + meaning.key(),
                Map.of(),
                Context.root());
    }
}
