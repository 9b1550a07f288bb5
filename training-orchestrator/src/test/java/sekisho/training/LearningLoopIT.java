package sekisho.training;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;

import io.opentelemetry.context.Context;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import sekisho.contracts.Language;
import sekisho.contracts.ModelReleased;
import sekisho.contracts.PairCollected;
import sekisho.contracts.PairSource;
import sekisho.contracts.Region;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.kafka.FactProducer;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;
import sekisho.parts.TestTokens;
import sekisho.training.dataset.LearningPair;
import sekisho.training.dataset.PlantedPairs;

/** From pairs on Kafka to a release on Kafka, over the real parts. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "training"))
@TestProfile(LearningLoopIT.OneRound.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LearningLoopIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TIMES = 10;

    /** A volume that is reached once, so that the rounds of this test are the same in every run. */
    public static final class OneRound implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sekisho.training.volume", "1800");
        }
    }

    @Inject
    FactProducer producer;

    @Inject
    TrainingConfig config;

    @Test
    @Order(1)
    void without_a_token_or_with_a_wrong_role_nothing_is_shown() {
        given().get("/v1/rounds").then().statusCode(401).contentType("application/problem+json");
        as("auditor").get("/v1/rounds").then().statusCode(403).body("code", equalTo("forbidden"));
        as("operator").get("/v1/rounds").then().statusCode(200);
        as("operator").post("/v1/rounds").then().statusCode(403);
    }

    @Test
    @Order(2)
    void the_built_in_reference_runs_first_and_too_few_pairs_make_no_round() {
        as("modelowner")
                .get("/v1/releases")
                .then()
                .statusCode(200)
                .body("releases[0].id", equalTo("ranking-policy-0"))
                .body("releases[0].active", equalTo(true));
        as("modelowner").post("/v1/rounds").then().statusCode(422).body("code", equalTo("too-few-pairs"));
        as("modelowner").post("/v1/releases/rollback").then().statusCode(409);
        as("modelowner").post("/v1/releases/ranking-policy-9/promotion").then().statusCode(404);
        as("modelowner").get("/v1/rounds/none").then().statusCode(404);
    }

    @Test
    @Order(3)
    void a_pair_delivered_ten_times_counts_once_and_poison_is_put_aside() {
        PairCollected pair = told(
                new PlantedPairs(1, 1.5, 0).questions(1, Language.JA, "once").getFirst());
        producer.send("pair-collected", "poison", "{\"pairId\":7}".getBytes(), Map.of())
                .join();
        for (int time = 0; time < TIMES; time++) {
            producer.tell(pair, "once").join();
        }
        PairCollected next = told(
                new PlantedPairs(2, 1.5, 0).questions(1, Language.JA, "then").getFirst());
        producer.tell(next, "then").join();

        assertThat(Await.until(PATIENCE, () -> total() >= 2)).isTrue();
        assertThat(total()).isEqualTo(2);
        assertThat(last("pair-collected.dead")).isNotNull();
    }

    @Test
    @Order(4)
    void volume_opens_a_round_that_trains_compares_and_releases() {
        new PlantedPairs(5, 1.5, 0)
                .questions(300, Language.EN, "q").stream()
                        .map(LearningLoopIT::told)
                        .map(pair -> producer.tell(pair, pair.pairId(), Map.of(), Context.root()))
                        .toList()
                        .forEach(sent -> sent.join());

        assertThat(Await.until(PATIENCE, () -> active().equals("ranking-policy-1")))
                .isTrue();
        String round = as("modelowner").get("/v1/releases").path("releases[0].roundId");
        as("modelowner")
                .get("/v1/rounds/" + round)
                .then()
                .body("state", equalTo("promoted"))
                .body("history.state", hasItems("open", "closed", "training", "trained", "evaluated", "promoted"))
                .body("groups", greaterThan(100))
                .body("raters", equalTo(5))
                .body("figures.mrrAfter", greaterThan(0.0f))
                .body("manifest.baseRelease", equalTo("ranking-policy-0"))
                .body("epochs.size()", greaterThan(3));
        assertThat(Await.until(PATIENCE, () -> last("model-released") != null)).isTrue();
        ModelReleased released = FactCodec.decode(last("model-released"), ModelReleased.class);
        assertThat(released.releaseId()).isEqualTo("ranking-policy-1");
        assertThat(released.digest()).isEqualTo(ModelReleased.digestOf(released.featureSet(), released.weights()));
    }

    @Test
    @Order(5)
    void rolling_back_tells_the_reference_again() {
        as("operator")
                .contentType("application/json")
                .body("{\"reason\":\"worse\"}")
                .post("/v1/releases/rollback")
                .then()
                .statusCode(200)
                .body("from.id", equalTo("ranking-policy-1"))
                .body("from.standing", equalTo("rolled-back"))
                .body("to.id", equalTo("ranking-policy-0"))
                .body("to.active", equalTo(true));
        assertThat(Await.until(
                        PATIENCE,
                        () -> FactCodec.decode(last("model-released"), ModelReleased.class)
                                .releaseId()
                                .equals("ranking-policy-0")))
                .isTrue();
        as("modelowner").get("/v1/rounds").then().body("rounds.state", hasItems("rolled-back"));
    }

    @Test
    @Order(6)
    void a_round_that_has_ended_cannot_be_abandoned() {
        String round = as("modelowner").get("/v1/rounds").path("rounds[0].id");
        abandon("operator", round, "stop").then().statusCode(403);
        abandon("modelowner", round, " ").then().statusCode(422);
        abandon("modelowner", "none", "stop").then().statusCode(404);
        abandon("modelowner", round, "stop").then().statusCode(409).body("code", equalTo("round-ended"));
    }

    private static Response abandon(String role, String round, String reason) {
        return as(role).contentType("application/json")
                .body(Map.of("reason", reason))
                .post("/v1/rounds/" + round + "/abandonment");
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestTokens.token(role, List.of(role), List.of("emea")));
    }

    private static int total() {
        return as("modelowner").get("/v1/rounds").path("totalPairs");
    }

    private static String active() {
        return as("modelowner").get("/v1/releases").path("releases.find { it.active }.id");
    }

    private static PairCollected told(LearningPair pair) {
        return new PairCollected(
                pair.pairId(),
                pair.group(),
                Region.EMEA,
                pair.language(),
                List.of("EU"),
                "What applies?",
                new PairCollected.Side(pair.chosenId(), "words", pair.chosen()),
                new PairCollected.Side(pair.rejectedId(), "other words", pair.rejected()),
                "hybrid-1",
                PairSource.CORRECTION,
                pair.rater(),
                "auditor",
                "ranking-policy-0",
                Instant.parse("2026-03-01T09:00:00Z"));
    }

    /** The last value on a topic's partitions, or null. */
    private byte[] last(String topic) {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", config.kafka());
        settings.put("group.id", "look-" + UUID.randomUUID());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            for (var end : consumer.endOffsets(partitions).entrySet()) {
                if (end.getValue() > 0) {
                    consumer.assign(List.of(end.getKey()));
                    consumer.seek(end.getKey(), end.getValue() - 1);
                    var polled = consumer.poll(Duration.ofSeconds(5));
                    return polled.isEmpty() ? null : polled.iterator().next().value();
                }
            }
            return null;
        }
    }
}
