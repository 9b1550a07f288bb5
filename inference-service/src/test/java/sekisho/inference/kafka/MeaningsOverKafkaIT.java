package sekisho.inference.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Region;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.inference.InferenceWiring;
import sekisho.inference.ScriptedModels;
import sekisho.inference.Texts;
import sekisho.inference.draft.Engine;
import sekisho.inference.meaning.EmbeddingPassages;
import sekisho.inference.meaning.QuestionMeanings;
import sekisho.parts.Await;
import sekisho.parts.TestParts;

class MeaningsOverKafkaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final KafkaSettings settings = new KafkaSettings(TestParts.started().get("bootstrap"), "inference-service");
    private final FactProducer producer = new FactProducer(settings, InstantSource.system());
    private final ScriptedModels models = new ScriptedModels();

    /** A replica of the region, with an index of its own. */
    private final class Replica implements AutoCloseable {
        private final Engine engine;
        private final Streams streams;

        Replica(String name) {
            engine = InferenceWiring.engine(folder.resolve(name), 20, models, QuestionMeanings.SILENT);
            EmbeddingPassages embedding = new EmbeddingPassages(models, engine.knowledge()::knows, () -> false);
            streams = new Streams(settings, Region.APAC, name, 4, engine, embedding, new SimpleMeterRegistry()).start();
        }

        boolean knowsAll(List<Passage> passages) {
            return passages.stream().allMatch(it -> engine.knowledge().knows(ScriptedModels.NAME, it.digest()));
        }

        @Override
        public void close() {
            streams.close();
            engine.knowledge().close();
        }
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void a_text_is_embedded_once_for_all_replicas_and_never_again_after_a_restart() {
        List<Passage> first = List.of(
                passage("Gifts are declared at once."),
                passage("Travel is booked early."),
                passage("Gifts are declared at once."));
        List<Passage> later = List.of(passage("Reports are filed on the tenth day."));
        try (Replica one = new Replica("one")) {
            try (Replica two = new Replica("two")) {
                first.forEach(this::publish);
                assertThat(Await.until(PATIENCE, () -> one.knowsAll(first) && two.knowsAll(first)))
                        .isTrue();
            }
            try (Replica again = new Replica("two");
                    Replica third = new Replica("three")) {
                later.forEach(this::publish);
                assertThat(Await.until(
                                PATIENCE,
                                () -> one.knowsAll(later)
                                        && again.knowsAll(later)
                                        && third.knowsAll(first)
                                        && third.knowsAll(later)))
                        .isTrue();
            }
        }

        assertThat(models.embedded().keySet())
                .contains(
                        "Gifts are declared at once.",
                        "Travel is booked early.",
                        "Reports are filed on the tenth day.");
        assertThat(models.embedded().values()).containsOnly(1);
    }

    private static Passage passage(String text) {
        return Texts.passage(UUID.randomUUID().toString(), Language.EN, "US", text);
    }

    private void publish(Passage passage) {
        producer.tell(
                        new PassagePublished(Region.APAC, passage, Instant.now()),
                        UUID.randomUUID().toString(),
                        Map.of(),
                        Context.root())
                .join();
    }
}
