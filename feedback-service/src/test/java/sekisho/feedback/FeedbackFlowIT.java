package sekisho.feedback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.opentelemetry.context.Context;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import sekisho.contracts.Answer;
import sekisho.contracts.Asker;
import sekisho.contracts.Fact;
import sekisho.contracts.Feedback;
import sekisho.contracts.FeedbackGiven;
import sekisho.contracts.GateReport;
import sekisho.contracts.Language;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.PairCollected;
import sekisho.contracts.PairProposed;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.kafka.FactProducer;
import sekisho.feedback.preference.Samples;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;
import sekisho.parts.TestTokens;

/** From an opinion on Kafka to a pair on Kafka, over the real parts; the test plays gateway, inference and gate. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "feedback"))
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FeedbackFlowIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TIMES = 10;

    @Inject
    FactProducer producer;

    @Inject
    FeedbackConfig config;

    @Test
    @Order(1)
    void without_a_token_or_with_a_wrong_role_nothing_is_shown() {
        given().get("/v1/pairs").then().statusCode(401).contentType("application/problem+json");
        as("auditor").get("/v1/pairs").then().statusCode(403);
        as("operator").get("/v1/pairs/export").then().statusCode(403);
        as("modelowner").get("/v1/pairs?limit=0").then().statusCode(422).body("code", equalTo("invalid-request"));
        given().auth()
                .oauth2(TestTokens.token("owner", List.of("modelowner"), List.of()))
                .get("/v1/pairs")
                .then()
                .statusCode(403)
                .body("code", equalTo("region-not-allowed"));
    }

    @Test
    @Order(2)
    void a_correction_that_comes_before_its_draft_becomes_pairs_and_ten_deliveries_count_once() {
        FeedbackGiven correction = feedback("f-1", "q-1", new Feedback.Correction(null, List.of("p3"), null));
        tellTenTimes(correction, "f-1");
        assertThat(Await.until(PATIENCE, () -> summary("opinionsWaiting") == 1)).isTrue();

        tellTenTimes(Samples.drafted("q-1", "How long are records of jane@example.com kept?"), "d-1");
        PairProposed proposed = proposal("f-1");
        assertThat(proposed.chosenPassages()).containsExactly("p3");
        assertThat(proposed.rejectedPassages()).hasSize(10);

        tellTenTimes(Samples.passed("f-1", "q-1"), "j-1");
        assertThat(Await.until(PATIENCE, () -> summary("collected") == 10)).isTrue();
        List<PairCollected> collected = told("pair-collected", PairCollected.class);
        assertThat(collected).hasSize(10).allSatisfy(pair -> {
            assertThat(pair.prompt()).isEqualTo("How long are records of [email] kept?");
            assertThat(pair.chosen().features()).hasSize(8);
        });
        assertThat(collected).extracting(PairCollected::pairId).doesNotHaveDuplicates();
        assertThat(told("pair-proposed.emea", PairProposed.class)).hasSize(1);
    }

    @Test
    @Order(3)
    void the_same_preference_of_another_person_is_counted_as_a_duplicate() {
        producer.tell(feedback("f-2", "q-1", new Feedback.Preference(List.of("p3"), List.of("p0"))), "f-2")
                .join();
        assertThat(proposal("f-2").rejectedPassages()).containsExactly("p0");
        producer.tell(Samples.passed("f-2", "q-1"), "j-2").join();

        assertThat(Await.until(PATIENCE, () -> refused("duplicate") == 1)).isTrue();
        assertThat(summary("collected")).isEqualTo(10);
    }

    @Test
    @Order(4)
    void an_experts_settlement_and_a_rating_become_preferences() {
        producer.tell(Samples.drafted("q-2", "Who must be told of a breach?"), "d-2")
                .join();
        producer.tell(feedback("f-3", "q-2", new Feedback.Rating(5, null, null)), "f-3")
                .join();
        producer.tell(settled("v-2", "q-2", "p4"), "v-2").join();

        PairProposed settlement = proposal("v-2");
        assertThat(settlement.chosenPassages()).containsExactly("p4");
        assertThat(settlement.rejectedPassages()).startsWith("p0", "p1");
        assertThat(proposal("f-3").chosenPassages()).containsExactly("p4");
    }

    @Test
    @Order(5)
    void poison_is_put_aside_in_its_region_and_the_next_fact_is_taken() {
        Map<String, String> headers =
                producer.headersOf(feedback("f-4", "q-2", new Feedback.Rating(1, null, null)), "f-4", Context.root());
        producer.send("feedback-given.emea", "q-2", "{\"nonsense\":".getBytes(StandardCharsets.UTF_8), headers)
                .join();
        producer.tell(feedback("f-5", "q-2", new Feedback.Rating(1, null, null)), "f-5")
                .join();

        assertThat(Await.until(PATIENCE, () -> refused("rating-alone") == 1)).isTrue();
        assertThat(values("feedback-given.emea.dead")).hasSize(1);
    }

    @Test
    @Order(6)
    void pairs_are_listed_by_region_and_exported_in_both_spellings() {
        as("modelowner").get("/v1/pairs?limit=3").then().statusCode(200).body("pairs", hasSize(3));
        given().auth()
                .oauth2(TestTokens.token("owner", List.of("modelowner"), List.of("apac")))
                .get("/v1/pairs")
                .then()
                .body("pairs", hasSize(0));
        String trl = as("modelowner").get("/v1/pairs/export?format=trl").asString();
        assertThat(trl.lines().toList()).hasSize(10).allMatch(line -> line.startsWith("{\"prompt\":["));
        String openai = as("modelowner").get("/v1/pairs/export?format=openai").asString();
        assertThat(openai.lines()).allMatch(line -> line.startsWith("{\"input\":"));
        as("modelowner").get("/v1/pairs/export?format=csv").then().statusCode(422);
    }

    @Test
    @Order(7)
    void an_import_is_stored_whole_or_not_at_all_unless_asked_to_skip() {
        String good = "{\"prompt\":\"How long?\",\"chosen\":\"Five.\",\"rejected\":\"Ten.\"}\n";
        as("modelowner")
                .body(good + "{\"prompt\":1}\n")
                .post("/v1/pairs/import")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("line 2"));
        assertThat(summary("imported")).isZero();
        as("modelowner")
                .body(good + "{\"prompt\":1}\n")
                .post("/v1/pairs/import?onError=skip")
                .then()
                .statusCode(200)
                .body("imported", equalTo(1))
                .body("refused[0].line", equalTo(2))
                .body("note", containsString("not learn"));
        as("modelowner").body(good).post("/v1/pairs/import").then().body("duplicates", equalTo(1));
        as("modelowner").body(good).post("/v1/pairs/import?region=apac").then().statusCode(403);
        as("modelowner").body("").post("/v1/pairs/import").then().statusCode(422);
        as("operator").body(good).post("/v1/pairs/import").then().statusCode(403);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(role, List.of(role), List.of("emea")));
    }

    private static int summary(String figure) {
        return as("modelowner").get("/v1/pairs/summary").path(figure);
    }

    private static int refused(String reason) {
        Integer count = as("modelowner")
                .get("/v1/pairs/summary")
                .path("counts.findAll { it.reason == '" + reason + "' }.collect { it.count }.sum()");
        return count == null ? 0 : count;
    }

    private void tellTenTimes(Fact fact, String eventId) {
        for (int time = 0; time < TIMES; time++) {
            producer.tell(fact, eventId).join();
        }
    }

    private static FeedbackGiven feedback(String feedbackId, String questionId, Feedback feedback) {
        return new FeedbackGiven(
                feedbackId,
                questionId,
                Region.EMEA,
                Samples.NOW,
                new Asker("rater-of-" + feedbackId, Set.of("auditor")),
                feedback);
    }

    private static VerdictReached settled(String verdictId, String questionId, String passageId) {
        return new VerdictReached(
                verdictId,
                questionId,
                Region.EMEA,
                Samples.NOW,
                VerdictReached.DecidedBy.EXPERT,
                new Verdict.Released(new Answer(Language.EN, List.of(Samples.claim(passageId)), List.of()), null),
                0.9,
                Risk.LOW,
                new GateReport(GateReport.Mode.PROVISIONAL, List.of(), null, "policy"),
                new ModelVersion("extractive-1", "none", "ranking-policy-0"));
    }

    private PairProposed proposal(String preferenceId) {
        List<PairProposed> found = new ArrayList<>();
        Await.until(PATIENCE, () -> {
            found.clear();
            told("pair-proposed.emea", PairProposed.class).stream()
                    .filter(proposed -> proposed.preferenceId().equals(preferenceId))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        assertThat(found).as("proposals of " + preferenceId).hasSize(1);
        return found.getFirst();
    }

    private <T extends Fact> List<T> told(String topic, Class<T> type) {
        return values(topic).stream()
                .map(value -> FactCodec.decode(value, type))
                .toList();
    }

    /** Every value on a topic so far. */
    private List<byte[]> values(String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", config.kafka());
        settings.put("auto.offset.reset", "earliest");
        List<byte[]> values = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
