package sekisho.verification.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Caveat;
import sekisho.contracts.Draft;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.contracts.Topics;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.parts.PartsResource;
import sekisho.parts.TestTokens;
import sekisho.verification.VerificationConfig;
import sekisho.verification.gate.Law;

/** The desk as a workplace: lanes, claims, deputies, four eyes, conflicts. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class DeskIT {

    static final String GRAVE = "Am I liable if the breach of the sanctioned customer is told late?";
    private static final String PLAIN = "When is the Regulator to be told?";
    private static final Map<String, Double> WEAK =
            Map.of("coverage", 0.1, "margin", 0.1, "agreement", 0.1, "strength", 0.1, "focus", 0.1);

    @Inject
    DataSource database;

    @Inject
    VerificationConfig config;

    private House house;
    private House.Told<VerdictReached> verdicts;

    @BeforeEach
    void law() {
        house = new House(config.bootstrapServers());
        Law.ALL.forEach(house::publish);
        verdicts = house.told(Topics.VERDICT_REACHED.in(Region.EMEA), VerdictReached.class);
    }

    @AfterEach
    void leave() throws Exception {
        verdicts.close();
        house.close();
        assertThat(new DeskAudit(database).findings()).isEmpty();
    }

    @Test
    void a_high_risk_case_leaves_only_after_a_second_expert_has_read_and_confirmed_it() throws InterruptedException {
        AnswerDrafted drafted = asked(GRAVE, "auditor");
        String review = escalated(drafted);

        claim("anna", review)
                .statusCode(200)
                .body("summary.fourEyes", equalTo(true))
                .body("summary.risk", equalTo("high"));
        settle("anna", review, Map.of("decision", "release"), null)
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("verdictId", nullValue());
        confirm("anna", review, Map.of("decision", "confirm")).statusCode(403).body("code", equalTo("own-settlement"));
        expert("ben")
                .get("/v1/reviews?state=waiting")
                .then()
                .body("items.find { it.id == '" + review + "' }.state", equalTo("proposed"));
        expert("anna").get("/v1/reviews?state=waiting").then().body("items.id", not(hasItem(review)));
        claim("ben", review)
                .statusCode(200)
                .body("proposal.settlement.kind", equalTo("release"))
                .body("summary.state", equalTo("confirming"));
        confirm("ben", review, Map.of("decision", "object")).statusCode(422).body("errors.field", hasItem("note"));
        confirm("ben", review, Map.of("decision", "object", "note", "Cite the deadline."))
                .statusCode(200)
                .body("state", equalTo("waiting"));
        claim("ben", review).body("proposal", nullValue()).body("history.note", hasItem("Cite the deadline."));
        confirmedTheOtherWayRound(review, drafted);
    }

    private void confirmedTheOtherWayRound(String review, AnswerDrafted drafted) throws InterruptedException {
        settle("ben", review, Map.of("decision", "release"), null).body("state", equalTo("proposed"));
        claim("anna", review).statusCode(200);
        confirm("anna", review, Map.of("decision", "confirm"))
                .statusCode(200)
                .body("state", equalTo("released"))
                .body("verdictId", notNullValue());

        VerdictReached settled = verdicts.next(drafted.questionId());
        assertThat(settled.verdict()).isInstanceOf(Verdict.Released.class);
        expert("anna")
                .get("/v1/reviews/" + review)
                .then()
                .body(
                        "history.kind",
                        equalTo(List.of(
                                "claimed",
                                "proposed",
                                "claimed",
                                "objected",
                                "claimed",
                                "proposed",
                                "claimed",
                                "confirmed")));
    }

    @Test
    void a_deputy_takes_over_and_only_while_named() throws InterruptedException {
        String review = escalated(asked(PLAIN, "auditor"));
        claim("carla", review).statusCode(200);
        claim("dora", escalated(asked(PLAIN, "auditor"))).statusCode(200);
        expert("dora")
                .post("/v1/reviews/" + review + "/take-over")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-their-deputy"));
        String dora = expert("dora").get("/v1/reviews/desk/profile").path("me.pseudonym");

        String id = named("carla", dora).statusCode(200).extract().path("id");
        expert("dora").get("/v1/reviews?state=deputised").then().body("items.id", hasItem(review));
        expert("dora")
                .post("/v1/reviews/" + review + "/take-over")
                .then()
                .statusCode(200)
                .body("history[1].kind", equalTo("taken-over"));
        settle("carla", review, Map.of("decision", "refuse"), null).statusCode(409);
        expert("carla").post("/v1/reviews/desk/deputies/" + id + "/end").then().statusCode(204);
        expert("carla").get("/v1/reviews/desk/deputies").then().body("items.size()", equalTo(0));
        named("carla", "nobody").statusCode(422);
    }

    @Test
    void whoever_steps_aside_never_sees_the_case_again_nor_does_whoever_asked() throws InterruptedException {
        String review = escalated(asked(PLAIN, "elsa"));
        String path = "/v1/reviews/" + review;

        expert("elsa").get(path).then().statusCode(403).body("code", equalTo("own-question"));
        claim("fritz", review).statusCode(200);
        expert("fritz")
                .contentType(ContentType.JSON)
                .body(Map.of("note", "My sister works there."))
                .post(path + "/conflict")
                .then()
                .statusCode(204);
        expert("fritz").get(path).then().statusCode(403).body("code", equalTo("conflict-of-interest"));
        assertThat(all("fritz", "state=waiting")).doesNotContain(review);
        assertThat(all("elsa", "state=waiting")).doesNotContain(review);
        assertThat(all("gustav", "state=waiting")).contains(review);
    }

    @Test
    void the_queue_is_filtered_by_lane_ordered_by_risk_and_paged_without_gap() throws InterruptedException {
        Set<String> opened = new TreeSet<>();
        for (int i = 0; i < 23; i++) {
            opened.add(escalated(asked(i == 22 ? GRAVE : PLAIN, "auditor", Specialty.INSURANCE)));
        }
        expert("hans")
                .contentType(ContentType.JSON)
                .body(Map.of("name", "Hans", "specialties", List.of("insurance"), "languages", List.of("en")))
                .post("/v1/reviews/desk/profile")
                .then()
                .statusCode(200);

        assertThat(new TreeSet<>(all("hans", "lanes=mine&specialty=insurance&jurisdiction=GB&language=en")))
                .containsAll(opened);
        assertThat(all("hans", "lanes=others")).doesNotContainAnyElementsOf(opened);
        assertThat(all("hans", "language=de")).doesNotContainAnyElementsOf(opened);
        expert("hans")
                .get("/v1/reviews?lanes=mine&specialty=insurance")
                .then()
                .body("items[0].risk", equalTo("high"))
                .body("items.size()", equalTo(20));
        expert("hans")
                .get("/v1/reviews/desk/lanes")
                .then()
                .body("items.find { it.specialty == 'insurance' }.mine", equalTo(true))
                .body("items.find { it.specialty == 'insurance' }.jurisdictions", equalTo(List.of("GB")));
        expert("hans").get("/v1/reviews?jurisdiction=XX").then().statusCode(422);
        expert("hans").get("/v1/reviews?cursor=abc").then().statusCode(422);
        expert("hans").get("/v1/reviews?state=nowhere").then().statusCode(422);
    }

    @Test
    void a_trial_tells_the_objections_and_provisions_are_found_to_cite() throws InterruptedException {
        String path = "/v1/reviews/" + escalated(asked(PLAIN, "auditor"));

        expert("ina")
                .contentType(ContentType.JSON)
                .body(corrected(Law.EN.text().replace("5 business days", "9 business days")))
                .post(path + "/check")
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("claims[0].failed.name", hasItem("literals"));
        expert("ina")
                .contentType(ContentType.JSON)
                .body(corrected(Law.EN.text()))
                .post(path + "/check")
                .then()
                .body("passed", equalTo(true))
                .body("claims[0].failed.size()", equalTo(0));
        expert("ina")
                .queryParam("q", "regulator 5 business days")
                .get(path + "/provisions")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(Law.EN.id()))
                .body("items.jurisdiction", not(hasItem("DE")));
        expert("ina").get(path + "/provisions").then().statusCode(422);
    }

    /** Ids of every case of a list, page by page. */
    static List<String> all(String user, String query) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            var page = expert(user).get("/v1/reviews?" + query + cursor);
            page.then().statusCode(200);
            found.addAll(page.path("items.id"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    private String escalated(AnswerDrafted drafted) throws InterruptedException {
        house.tell(drafted, "draft-" + drafted.questionId());
        return ((Verdict.Escalated) verdicts.next(drafted.questionId()).verdict()).reviewId();
    }

    private static AnswerDrafted asked(String question, String asker) {
        return asked(question, asker, Specialty.BANKING);
    }

    static AnswerDrafted asked(String question, String asker, Specialty specialty) {
        Inquiry about = Law.asking(Law.EN);
        Inquiry inquiry = new Inquiry(
                question, Language.EN, about.jurisdictions(), specialty, about.task(), about.asOf(), null, List.of());
        Draft draft = new Draft.Answered(List.of(Law.extract(Law.EN)), List.of(), List.of(Caveat.EXTRACT_ONLY));
        return House.drafted(inquiry, draft, WEAK, asker);
    }

    static RequestSpecification expert(String user) {
        return given().auth().oauth2(TestTokens.token(user, List.of("expert"), List.of("emea")));
    }

    static ValidatableResponse claim(String user, String review) {
        return expert(user).post("/v1/reviews/" + review + "/claim").then();
    }

    private static ValidatableResponse named(String user, String deputy) {
        return expert(user)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "deputy",
                        deputy,
                        "until",
                        Instant.now().plus(1, ChronoUnit.DAYS).toString()))
                .post("/v1/reviews/desk/deputies")
                .then();
    }

    static ValidatableResponse settle(String user, String review, Map<String, ?> body, String key) {
        RequestSpecification request =
                expert(user).contentType(ContentType.JSON).body(body);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .post("/v1/reviews/" + review + "/settlement")
                .then();
    }

    static ValidatableResponse confirm(String user, String review, Map<String, ?> body) {
        return expert(user)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/reviews/" + review + "/confirmation")
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
}
