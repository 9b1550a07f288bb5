package sekisho.verification.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.contracts.Topics;
import sekisho.contracts.VerdictReached;
import sekisho.parts.PartsResource;
import sekisho.parts.TestTokens;
import sekisho.verification.VerificationConfig;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.Law;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.review.Reviews;
import sekisho.verification.review.seed.Seed;
import sekisho.verification.review.seed.SeedingDesk;
import sekisho.verification.review.seed.Seeds;
import sekisho.verification.verdict.Minting;
import sekisho.verification.verdict.Transactions;

/** Known-wrong drafts on a running desk: like any other case to the expert, and nothing to anybody else. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class SeedIT {

    private static final double SHARE = 0.5;
    private static final int TURNS_MAX = 400;

    @Inject
    DataSource database;

    @Inject
    VerificationConfig config;

    @Inject
    Transactions transactions;

    @Inject
    Seeds seeds;

    @Inject
    Reviews reviews;

    @Inject
    OwnCopies copies;

    @Inject
    GatePolicy policy;

    @Inject
    Minting minting;

    private House house;

    @BeforeEach
    void law() {
        house = new House(config.bootstrapServers());
        Law.ALL.forEach(house::publish);
    }

    @AfterEach
    void leave() throws SQLException {
        house.close();
        assertThat(new DeskAudit(database).findings()).isEmpty();
    }

    @Test
    void a_seed_is_settled_like_any_case_reaches_nobody_and_is_measured() throws Exception {
        try (var verdicts = house.told(Topics.VERDICT_REACHED.in(Region.EMEA), VerdictReached.class)) {
            for (AnswerDrafted drafted : Stream.generate(
                            () -> DeskIT.asked("When is it told?", "auditor", Specialty.BANKING))
                    .limit(4)
                    .toList()) {
                house.tell(drafted, "draft-" + drafted.questionId());
                verdicts.next(drafted.questionId());
            }
            as("modelowner", "modelowner")
                    .body(questions())
                    .post("/v1/reviews/quality/questions")
                    .then()
                    .statusCode(200)
                    .body("added", equalTo(8));
            long leaves = leaves();
            String missed = settled(placed(), Map.of("decision", "release"));
            settled(placed(), Map.of("decision", "refuse", "reason", "no-provision"));

            as("modelowner", "modelowner")
                    .get("/v1/reviews/quality")
                    .then()
                    .statusCode(200)
                    .body("all.missed", greaterThan(0))
                    .body("all.caught", greaterThan(0))
                    .body("experts.find { it.expert.name == 'Ina' }.caught.seen", greaterThan(1));
            assertThat(leaves()).isEqualTo(leaves);
            assertThat(new DeskAudit(database).rows("select 1 from verdict where question_id = '" + missed + "'"))
                    .isEmpty();
            as("expert", "expert").get("/v1/reviews/quality").then().statusCode(403);
            as("operator", "operator").get("/v1/reviews/quality").then().statusCode(200);
            as("operator", "operator")
                    .body(questions())
                    .post("/v1/reviews/quality/questions")
                    .then()
                    .statusCode(403);
            as("modelowner", "modelowner")
                    .body(Map.of("questions", List.of(Map.of("question", "x", "passageId", "nowhere"))))
                    .post("/v1/reviews/quality/questions")
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("questions[0].passageId"));
        }
    }

    /** Whether it is a seed must not be told by what an expert gets to see: the same fields as any other case. */
    private String settled(Seed seed, Map<String, String> decision) throws SQLException {
        as("ina", "expert")
                .body(Map.of("name", "Ina"))
                .post("/v1/reviews/desk/profile")
                .then()
                .statusCode(200);
        Map<String, ?> file =
                DeskIT.claim("ina", seed.reviewId()).statusCode(200).extract().as(Map.class);
        String real = new DeskAudit(database)
                .rows("select id::text from review r where state = 'waiting' and asker <> ''"
                        + " and not exists (select 1 from seed s where s.review_id = r.id) order by id desc limit 1")
                .getFirst()
                .getFirst();
        Map<String, ?> other = DeskIT.expert("ina").get("/v1/reviews/" + real).as(Map.class);
        assertThat(file.keySet()).isEqualTo(other.keySet());
        assertThat(DeskIT.settle(
                                "ina",
                                seed.reviewId(),
                                decision,
                                UUID.randomUUID().toString())
                        .statusCode(200)
                        .extract()
                        .<String>path("verdictId"))
                .isNotBlank();
        return ((Map<?, ?>) file.get("summary")).get("questionId").toString();
    }

    /** A seed of low or medium risk; one of high risk would wait for a second expert. */
    private Seed placed() {
        SeedingDesk seeding = new SeedingDesk(SHARE, List.of(Region.EMEA), copies::of, policy, reviews, seeds, minting);
        for (int i = 0; i < TURNS_MAX; i++) {
            Optional<Seed> seed = transactions.inOne(seeding::turn);
            if (seed.isPresent()) {
                return seed.get();
            }
        }
        throw new AssertionError("no seed was placed");
    }

    private static Map<String, ?> questions() {
        return Map.of(
                "questions",
                Stream.of(Law.EN, Law.DE, Law.JA, Law.ZH)
                        .flatMap(passage -> Stream.of("1", "2")
                                .map(number -> Map.of(
                                        "question",
                                        "Which rule " + number + "? " + UUID.randomUUID(),
                                        "passageId",
                                        passage.id())))
                        .toList());
    }

    private long leaves() throws SQLException {
        return Long.parseLong(new DeskAudit(database)
                .rows("select count(*) from ledger_leaf")
                .getFirst()
                .getFirst());
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth()
                .oauth2(TestTokens.token(user, List.of(role), List.of("emea")))
                .contentType(ContentType.JSON);
    }
}
