package sekisho.gateway;

import io.opentelemetry.context.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import sekisho.contracts.Answer;
import sekisho.contracts.Caveat;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Fact;
import sekisho.contracts.GateReport;
import sekisho.contracts.Language;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;

/** The other side of Kafka: reads what the gateway tells and tells what verification would. */
final class Spine {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final FactProducer PRODUCER =
            new FactProducer(new KafkaSettings(bootstrap(), "verification-service"), Clock.systemUTC());

    private Spine() {}

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }

    static void tell(Fact fact, String eventId) {
        PRODUCER.tell(fact, eventId, Map.of(), Context.root()).join();
    }

    static void tellRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        PRODUCER.send(topic, key, value, headers).join();
    }

    /** Reads a topic from its beginning until as many facts as wanted match; fails when they do not come. */
    static <T extends Fact> List<T> heard(String topic, Class<T> type, int wanted, Predicate<T> matching) {
        return records(topic, wanted, record -> matching.test(FactCodec.decode(record.value(), type))).stream()
                .map(record -> FactCodec.decode(record.value(), type))
                .toList();
    }

    static List<ConsumerRecord<String, byte[]>> records(
            String topic, int wanted, Predicate<ConsumerRecord<String, byte[]>> matching) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap()), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (found.size() < wanted && System.nanoTime() < until) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    if (matching.test(record)) {
                        found.add(record);
                    }
                });
            }
        }
        if (found.size() < wanted) {
            throw new AssertionError("heard " + found.size() + " of " + wanted + " on " + topic);
        }
        return found;
    }

    static VerdictReached released(String questionId, Region region) {
        return reached(questionId, region, VerdictReached.DecidedBy.GATE, new Verdict.Released(answer(), null));
    }

    static VerdictReached escalated(String questionId, Region region) {
        return reached(
                questionId,
                region,
                VerdictReached.DecidedBy.GATE,
                new Verdict.Escalated("review-" + questionId, List.of("low-confidence")));
    }

    static VerdictReached reached(String questionId, Region region, VerdictReached.DecidedBy by, Verdict verdict) {
        return new VerdictReached(
                UUID.randomUUID().toString(),
                questionId,
                region,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                by,
                verdict,
                0.97,
                Risk.LOW,
                new GateReport(
                        GateReport.Mode.PROVISIONAL,
                        List.of(new GateReport.CheckOutcome("quotation", GateReport.Outcome.PASSED, null)),
                        null,
                        "policy-hash"),
                new ModelVersion("extractive-1", "none", "ranking-policy-0"));
    }

    static Answer answer() {
        return new Answer(
                Language.EN,
                List.of(new Claim(
                        "Records are kept for five years.",
                        List.of(new Citation(
                                "ADGM-AML-14.1",
                                1,
                                "AML Rulebook",
                                "14.1",
                                "ADGM",
                                "kept for at least five years",
                                LocalDate.of(2020, 1, 1),
                                null)))),
                List.of(Caveat.NOT_LEGAL_ADVICE, Caveat.EXTRACT_ONLY));
    }
}
