package sekisho.verification.flow;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Draft;
import sekisho.contracts.Evidence;
import sekisho.contracts.Fact;
import sekisho.contracts.Inquiry;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.Passage;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.doors.http.Pseudonyms;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Subscription;
import sekisho.verification.gate.Law;

/** What stands around the service in these tests: the other services' side of Kafka. */
final class House implements AutoCloseable {

    static final String KEY = "only-for-tests-0123456789";
    private static final int PARTITIONS_MULTIPLE = 120;
    private static final long PATIENCE_S = 30;

    private final KafkaSettings settings;
    private final FactProducer producer;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    House(String bootstrapServers) {
        settings = new KafkaSettings(bootstrapServers, "inference-service");
        producer = new FactProducer(settings, InstantSource.system());
    }

    void tell(Fact fact, String eventId) {
        producer.tell(fact, eventId, new HashMap<>(), Context.root()).join();
    }

    /** True if two keys go the same way for any number of partitions that divides this one. */
    static boolean sameWay(String one, String other) {
        return way(one) == way(other);
    }

    private static int way(String key) {
        return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), PARTITIONS_MULTIPLE);
    }

    void publish(Passage passage) {
        tell(new PassagePublished(Region.EMEA, passage, Law.NOW), "passage-" + passage.versionedId());
    }

    /** Everything told on a topic, from its beginning. */
    <T extends Fact> Told<T> told(String topic, Class<T> type) {
        LinkedBlockingQueue<T> queue = new LinkedBlockingQueue<>();
        FactConsumer<T> consumer = new FactConsumer<>(
                        settings,
                        new Subscription.Replay(List.of(topic), Map::of),
                        type,
                        batch -> batch.forEach(received -> queue.add(received.fact())),
                        new DeadLetters(producer, meters),
                        meters)
                .start();
        return new Told<>(queue, consumer);
    }

    record Told<T extends Fact>(LinkedBlockingQueue<T> queue, FactConsumer<T> consumer) implements AutoCloseable {

        /** The next fact of this key; others are dropped. */
        T next(String key) throws InterruptedException {
            for (T fact = queue.poll(PATIENCE_S, TimeUnit.SECONDS);
                    fact != null;
                    fact = queue.poll(PATIENCE_S, TimeUnit.SECONDS)) {
                if (fact.key().equals(key)) {
                    return fact;
                }
            }
            throw new AssertionError("nothing was told about " + key);
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    static AnswerDrafted drafted(Inquiry inquiry, Draft draft, Map<String, Double> signals, String askerName) {
        String id = UUID.randomUUID().toString();
        Asker asker = new Asker(new Pseudonyms(KEY).of(askerName), java.util.Set.of("auditor"));
        QuestionAsked asked = new QuestionAsked(id, Region.EMEA, Law.NOW, Law.NOW.plusSeconds(2), asker, inquiry);
        return new AnswerDrafted(
                id,
                Region.EMEA,
                asked,
                draft,
                new Evidence("lexical-1", signals, List.of()),
                new ModelVersion("extractive-1", "none", "ranking-policy-0"),
                Law.NOW,
                Law.NOW);
    }

    @Override
    public void close() {
        producer.close();
    }
}
