package sekisho.inference.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.Passage;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.Headers;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.inference.InferenceWiring;
import sekisho.inference.ScriptedModels;
import sekisho.inference.Texts;
import sekisho.inference.draft.Engine;
import sekisho.inference.knowledge.Feature;
import sekisho.inference.meaning.EmbeddingPassages;
import sekisho.inference.meaning.QuestionMeanings;
import sekisho.parts.Await;
import sekisho.parts.TestParts;

class QuestionsOverKafkaIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final String bootstrap = TestParts.started().get("bootstrap");
    private final KafkaSettings settings = new KafkaSettings(bootstrap, "inference-service");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FactProducer producer = new FactProducer(settings, InstantSource.system());
    private final ScriptedModels models = new ScriptedModels();
    private Engine engine;
    private Streams streams;

    @BeforeEach
    void start() {
        engine = InferenceWiring.engine(folder, 20, models, QuestionMeanings.SILENT);
        EmbeddingPassages embedding = new EmbeddingPassages(models, engine.knowledge()::knows, () -> false);
        streams = new Streams(settings, Region.AMERICAS, "it", 4, engine, embedding, meters).start();
    }

    @AfterEach
    void stop() {
        streams.close();
        engine.knowledge().close();
        producer.close();
    }

    @Test
    void a_published_passage_answers_the_next_question_and_the_release_that_ranked_is_named() {
        publish(Texts.passage(
                "gifts", Language.EN, "US", "Gifts above USD 100 must be declared within five business days."));
        release("ranking-policy-7");
        assertThat(Await.until(
                        PATIENCE,
                        () -> streams.knowledgeable()
                                && engine.knowledge().size() > 0
                                && engine.policies().current().release().equals("ranking-policy-7")))
                .isTrue();

        QuestionAsked question = question("Within how many days must gifts be declared?", Instant.EPOCH);
        tell(question, "asked-" + question.questionId());

        ConsumerRecord<byte[], byte[]> told = next(
                Topics.ANSWER_DRAFTED.in(Region.AMERICAS),
                record -> question.questionId().equals(key(record)));
        AnswerDrafted drafted = FactCodec.decode(told.value(), AnswerDrafted.class);
        assertThat(drafted.draft())
                .isInstanceOfSatisfying(
                        Draft.Answered.class,
                        answered -> assertThat(answered.claims()
                                        .getFirst()
                                        .citations()
                                        .getFirst()
                                        .passageId())
                                .isEqualTo("gifts"));
        assertThat(drafted.model().release()).isEqualTo("ranking-policy-7");
        assertThat(Headers.text(told, "ce_id")).isEqualTo("draft-" + question.questionId());
        assertThat(Instant.parse(Headers.text(told, QuestionListener.RETRIEVED_AT)))
                .isEqualTo(drafted.retrievedAt());
        assertThat(Instant.parse(Headers.text(told, QuestionListener.DRAFTED_AT)))
                .isEqualTo(drafted.draftedAt());
    }

    @Test
    void a_restart_resumes_where_the_index_stands() {
        publish(Texts.passage("resume-1", Language.EN, "US", "The quarterly filing is due on the tenth day."));
        assertThat(Await.until(
                        PATIENCE,
                        () -> streams.knowledgeable() && engine.knowledge().size() > 0))
                .isTrue();
        int before = engine.knowledge().size();
        streams.close();
        engine.knowledge().close();

        start();

        assertThat(engine.knowledge().size()).isEqualTo(before);
        assertThat(engine.knowledge().positions().values()).allMatch(position -> position > 0);
        assertThat(Await.until(PATIENCE, streams::knowledgeable)).isTrue();
    }

    @Test
    void a_poison_question_goes_to_the_dead_letters_and_the_next_one_is_answered() {
        String poison = UUID.randomUUID().toString();
        producer.send(
                        Topics.QUESTION_ASKED.in(Region.AMERICAS),
                        poison,
                        "{\"broken\":".getBytes(StandardCharsets.UTF_8),
                        Map.of())
                .join();
        QuestionAsked question = question("Anything?", Instant.now().plusSeconds(2));
        tell(question, "asked-" + question.questionId());

        assertThat(next(
                                Topics.deadLettersOf(Topics.QUESTION_ASKED.in(Region.AMERICAS)),
                                record -> poison.equals(key(record)))
                        .value())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"broken\":");
        assertThat(next(
                        Topics.ANSWER_DRAFTED.in(Region.AMERICAS),
                        record -> question.questionId().equals(key(record))))
                .isNotNull();
    }

    private void publish(Passage passage) {
        tell(
                new PassagePublished(Region.AMERICAS, passage, Instant.now()),
                UUID.randomUUID().toString());
    }

    /** Something was learned of coverage, and nothing of the rest. */
    private static List<Double> weights() {
        return Stream.of(Feature.values())
                .map(feature -> feature == Feature.COVERAGE ? 0.1 : 0.0)
                .toList();
    }

    private void release(String id) {
        Map<String, List<Double>> weights = Map.of("en", weights());
        tell(
                new ModelReleased(
                        "ranking-policy",
                        id,
                        "round-1",
                        null,
                        Feature.SET,
                        weights,
                        ModelReleased.digestOf(Feature.SET, weights),
                        Instant.now()),
                UUID.randomUUID().toString());
    }

    private void tell(sekisho.contracts.Fact fact, String eventId) {
        producer.tell(fact, eventId, Map.of(), Context.root()).join();
    }

    private static QuestionAsked question(String text, Instant deadline) {
        Inquiry inquiry =
                new Inquiry(text, Language.EN, List.of("US"), null, null, LocalDate.of(2026, 1, 1), null, List.of());
        return new QuestionAsked(
                UUID.randomUUID().toString(),
                Region.AMERICAS,
                Instant.EPOCH,
                deadline,
                new Asker("a", Set.of()),
                inquiry);
    }

    private ConsumerRecord<byte[], byte[]> next(String topic, Predicate<ConsumerRecord<byte[], byte[]>> wanted) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Instant until = Instant.now().plus(PATIENCE);
            while (Instant.now().isBefore(until)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (wanted.test(record)) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("nothing on " + topic);
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
