package sekisho.verification.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Caveat;
import sekisho.contracts.CheckpointPublished;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.PairJudged;
import sekisho.contracts.PairProposed;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.VerdictReached.DecidedBy;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;
import sekisho.parts.TestTokens;
import sekisho.verification.VerificationConfig;
import sekisho.verification.gate.Law;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class VerificationIT {

    private static final String VERDICTS = Topics.VERDICT_REACHED.in(Region.EMEA);

    @Inject
    DataSource database;

    @Inject
    VerificationConfig config;

    private House house;

    @BeforeEach
    void law() {
        house = new House(config.bootstrapServers());
        Law.ALL.forEach(house::publish);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void a_good_draft_is_released_and_its_receipt_holds() throws InterruptedException {
        AnswerDrafted drafted = good("auditor");
        try (var verdicts = house.told(VERDICTS, VerdictReached.class)) {
            house.tell(drafted, "draft-" + drafted.questionId());

            VerdictReached reached = verdicts.next(drafted.questionId());

            assertThat(reached.verdict()).as("%s", reached).isInstanceOf(Verdict.Released.class);
            as("auditor", "auditor")
                    .get("/v1/receipts/" + reached.verdictId())
                    .then()
                    .statusCode(200)
                    .body("proof", notNullValue())
                    .body("checkpoint", notNullValue())
                    .body("opening.answer", equalTo(Law.EN.text()));
            as("other", "auditor")
                    .get("/v1/receipts/" + reached.verdictId())
                    .then()
                    .statusCode(200)
                    .body("opening.answer", nullValue());
        }
    }

    @Test
    void a_receipt_tells_beside_its_papers_what_became_of_the_cited_law() throws InterruptedException {
        AnswerDrafted drafted = good("auditor");
        try (var verdicts = house.told(VERDICTS, VerdictReached.class)) {
            house.tell(drafted, "draft-" + drafted.questionId());
            String receipt =
                    "/v1/receipts/" + verdicts.next(drafted.questionId()).verdictId();
            String entry = as("auditor", "auditor").get(receipt).path("entry");
            as("auditor", "auditor").get(receipt).then().body("lawChanges.size()", equalTo(0));

            house.publish(Law.until(Law.EN, LocalDate.of(2099, 12, 31)));

            assertThat(Await.until(
                            Duration.ofSeconds(10),
                            () -> as("auditor", "auditor")
                                    .get(receipt)
                                    .path("lawChanges.size()")
                                    .equals(1)))
                    .isTrue();
            as("auditor", "auditor")
                    .get(receipt)
                    .then()
                    .body("entry", equalTo(entry))
                    .body("lawChanges[0].passageId", equalTo(Law.EN.id()))
                    .body("lawChanges[0].locator", equalTo(Law.EN.locator()))
                    .body("lawChanges[0].kind", equalTo("will-change"))
                    .body("lawChanges[0].day", equalTo("2100-01-01"));
        }
    }

    @Test
    void an_asker_never_reads_a_draft_that_was_not_released() throws InterruptedException {
        AnswerDrafted drafted = weak("auditor");
        AnswerDrafted released = good("auditor");
        try (var verdicts = house.told(VERDICTS, VerdictReached.class)) {
            house.tell(drafted, "draft-" + drafted.questionId());
            house.tell(released, "draft-" + released.questionId());
            String id = verdicts.next(drafted.questionId()).verdictId();

            as("auditor", "auditor")
                    .get("/v1/receipts/" + id)
                    .then()
                    .statusCode(200)
                    .body("opening.state", equalTo("escalated"))
                    .body("opening.question", notNullValue())
                    .body("opening.salt", notNullValue())
                    .body("opening.answer", nullValue());
            as("expert", "expert")
                    .get("/v1/receipts/" + id)
                    .then()
                    .statusCode(200)
                    .body("opening.answer", equalTo(Law.EN.text()))
                    .body("opening.salt", nullValue());
        }
        try (var verdicts = house.told(VERDICTS, VerdictReached.class)) {
            String id = verdicts.next(released.questionId()).verdictId();

            as("expert", "expert").get("/v1/receipts/" + id).then().statusCode(404);
            as("other", "auditor").get("/v1/receipts/" + id).then().body("opening", nullValue());
        }
    }

    @Test
    void a_draft_delivered_ten_times_is_judged_once_and_has_one_leaf() throws Exception {
        AnswerDrafted drafted = weak("auditor");
        try (var verdicts = house.told(VERDICTS, VerdictReached.class)) {
            for (int i = 0; i < 5; i++) {
                house.tell(drafted, "draft-" + drafted.questionId());
                house.tell(drafted, "draft-" + drafted.questionId() + "-again-" + i);
            }
            VerdictReached first = verdicts.next(drafted.questionId());
            assertThat(first.verdict()).isInstanceOf(Verdict.Escalated.class);
            // The marker goes the way of the ten, behind them: to the same partition.
            AnswerDrafted last = Stream.generate(() -> weak("auditor"))
                    .filter(each -> House.sameWay(each.key(), drafted.key()))
                    .findFirst()
                    .orElseThrow();
            house.tell(last, "draft-" + last.questionId());
            verdicts.next(last.questionId());

            assertThat(count("select count(*) from verdict where question_id = ?", drafted.questionId()))
                    .isEqualTo(1);
            assertThat(count("select count(*) from review where question_id = ?", drafted.questionId()))
                    .isEqualTo(1);
            assertThat(count("select count(*) from ledger_leaf where entry like '%' || ? || '%'", drafted.questionId()))
                    .isEqualTo(1);
            assertThat(count("select count(*) from ledger_leaf where ? <> ''", "x"))
                    .isEqualTo(count("select size from ledger_head where ? <> ''", "x"));
        }
    }

    @Test
    void an_expert_claims_settles_once_and_the_asker_gets_the_verdict() throws InterruptedException {
        AnswerDrafted drafted = weak("auditor");
        try (var verdicts = house.told(VERDICTS, VerdictReached.class)) {
            house.tell(drafted, "draft-" + drafted.questionId());
            String review =
                    ((Verdict.Escalated) verdicts.next(drafted.questionId()).verdict()).reviewId();

            assertThat(DeskIT.all("expert", "state=waiting")).contains(review);
            settle("expert", review, Map.of("decision", "release"))
                    .statusCode(409)
                    .body("code", equalTo("not-claimed-by-you"));
            claim("expert", review)
                    .statusCode(200)
                    .body("summary.state", equalTo("claimed"))
                    .body("passages.size()", equalTo(1));
            settle("expert", review, Map.of("decision", "refuse", "reason", "mr-miller-is-a-crook"))
                    .statusCode(422)
                    .body("errors.field", hasItem("reason"));
            claim("second", review).statusCode(409).contentType("application/problem+json");
            as("expert", "expert").get("/v1/reviews?state=mine").then().body("items.id", hasItem(review));

            settle("expert", review, corrected(Law.EN.text().replace("5 business days", "9 business days")))
                    .statusCode(422)
                    .body("errors.field", hasItem("literals"));
            settle(
                            "expert",
                            review,
                            corrected("The Compliance Officer must notify the Regulator within 5 business days."))
                    .statusCode(200)
                    .body("state", equalTo("released"));
            settle("expert", review, Map.of("decision", "refuse"))
                    .statusCode(409)
                    .body("code", equalTo("already-settled"));

            VerdictReached settled = verdicts.next(drafted.questionId());
            assertThat(settled.decidedBy()).isEqualTo(DecidedBy.EXPERT);
            assertThat(((Verdict.Released) settled.verdict()).answer().claims()).hasSize(1);
            as("auditor", "auditor")
                    .get("/v1/receipts/" + settled.verdictId())
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void nobody_settles_a_question_of_their_own_or_of_another_region() throws InterruptedException {
        AnswerDrafted drafted = weak("expert-who-asks");
        try (var verdicts = house.told(VERDICTS, VerdictReached.class)) {
            house.tell(drafted, "draft-" + drafted.questionId());
            String review =
                    ((Verdict.Escalated) verdicts.next(drafted.questionId()).verdict()).reviewId();

            claim("expert-who-asks", review).statusCode(403).body("code", equalTo("own-question"));
            given().auth()
                    .oauth2(TestTokens.token("elsewhere", List.of("expert"), List.of("apac")))
                    .post("/v1/reviews/" + review + "/claim")
                    .then()
                    .statusCode(404);
            as("auditor", "auditor").get("/v1/reviews").then().statusCode(403);
            given().get("/v1/reviews").then().statusCode(401);
        }
    }

    @Test
    void a_pair_is_judged_from_the_own_copy() throws InterruptedException {
        String question = UUID.randomUUID().toString();
        PairProposed proposed = new PairProposed(
                "p-" + question,
                question,
                Region.EMEA,
                Law.asking(Law.EN),
                List.of(),
                List.of(Law.EN.id()),
                List.of("nowhere"));
        try (var judged = house.told(Topics.PAIR_JUDGED.in(Region.EMEA), PairJudged.class)) {
            house.tell(proposed, "pair-" + question);

            PairJudged answer = judged.next(question);

            assertThat(answer.passed()).as("%s", answer.checks()).isTrue();
            assertThat(answer.texts()).containsOnlyKeys(Law.EN.id());
        }
    }

    @Test
    void heads_are_signed_and_told_outside() throws InterruptedException {
        AnswerDrafted drafted = good("auditor");
        try (var heads = house.told(Topics.CHECKPOINT_PUBLISHED.everywhere(), CheckpointPublished.class)) {
            house.tell(drafted, "draft-" + drafted.questionId());

            CheckpointPublished head = heads.next("sekisho.local/ledger");

            assertThat(head.note())
                    .startsWith("sekisho.local/ledger\n" + head.size() + "\n")
                    .contains("\n\n— sekisho.local/ledger ");
            given().get("/v1/ledger/checkpoint").then().statusCode(200);
            given().get("/v1/ledger/key").then().statusCode(200);
            all("operator", "operator")
                    .get("/v1/ledger/entries?from=0&limit=10")
                    .then()
                    .statusCode(200);
            as("operator", "operator").get("/v1/ledger/entries").then().statusCode(403);
            all("operator", "operator")
                    .get("/v1/ledger/proof/inclusion?index=0&size=1")
                    .then()
                    .statusCode(200);
            all("operator", "operator")
                    .get("/v1/ledger/proof/consistency?from=0&to=1")
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void the_service_is_ready_and_counts() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/metrics").then().statusCode(200).body(containsString("sekisho_reviews_oldest_age_seconds"));
    }

    private static AnswerDrafted good(String asker) {
        return drafted(asker, Law.STRONG);
    }

    private static AnswerDrafted weak(String asker) {
        return drafted(
                asker,
                Map.of(
                        "coverage",
                        0.1,
                        "margin",
                        0.1,
                        "agreement",
                        0.1,
                        "strength",
                        0.1,
                        "focus",
                        0.1,
                        "solitude",
                        0.1));
    }

    private static AnswerDrafted drafted(String asker, Map<String, Double> signals) {
        Claim claim = Law.extract(Law.EN);
        Draft draft = new Draft.Answered(List.of(claim), List.of(), List.of(Caveat.EXTRACT_ONLY));
        return House.drafted(Law.asking(Law.EN), draft, signals, asker);
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(TestTokens.token(user, List.of(role), List.of("emea")));
    }

    private static RequestSpecification all(String user, String role) {
        return given().auth().oauth2(TestTokens.token(user, List.of(role), List.of("emea", "apac", "americas")));
    }

    private static ValidatableResponse claim(String user, String review) {
        return as(user, "expert").post("/v1/reviews/" + review + "/claim").then();
    }

    private static ValidatableResponse settle(String user, String review, Map<String, ?> body) {
        return as(user, "expert")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/reviews/" + review + "/settlement")
                .then();
    }

    private static Map<String, ?> corrected(String text) {
        return Map.of(
                "decision",
                "release-corrected",
                "claims",
                List.of(Map.of(
                        "text", text, "citations", List.of(Map.of("passageId", Law.EN.id(), "quote", Law.EN.text())))));
    }

    private long count(String query, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
