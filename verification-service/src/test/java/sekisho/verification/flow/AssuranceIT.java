package sekisho.verification.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Digests;
import sekisho.contracts.Draft;
import sekisho.contracts.GateReport;
import sekisho.contracts.Passage;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;
import sekisho.parts.TestTokens;
import sekisho.verification.VerificationConfig;
import sekisho.verification.certificate.Promise;
import sekisho.verification.certificate.WatchingReleases;
import sekisho.verification.gate.Law;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.postgres.PostgresWatches;
import sekisho.verification.verdict.Minting;
import sekisho.verification.verdict.Transactions;

/** Audits, certificates and the watch against the real database, by the service's own doors. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class AssuranceIT {

    private static final String VERDICTS = Topics.VERDICT_REACHED.in(Region.EMEA);

    @Inject
    DataSource database;

    @Inject
    VerificationConfig config;

    @Inject
    Transactions transactions;

    @Inject
    Leaves leaves;

    @Inject
    Minting minting;

    private House house;

    @BeforeEach
    void law() throws SQLException {
        forget();
        house = new House(config.bootstrapServers());
        Law.ALL.forEach(house::publish);
        assertThat(Await.until(Duration.ofSeconds(20), () -> judge(Law.EN).gate() != null))
                .isTrue();
    }

    /** What is certified or closed here must not reach into other tests. */
    @AfterEach
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from certificate_item");
            statement.executeUpdate("delete from certificate");
            statement.executeUpdate("delete from watch_consent");
            statement.executeUpdate("delete from watch_alarm");
            statement.executeUpdate("delete from watch_outcome");
            statement.executeUpdate("delete from audit");
        }
        if (house != null) {
            house.close();
        }
    }

    @Test
    void an_expert_judges_blind_once_and_the_finding_is_exported() throws SQLException {
        forget();
        house = new House(config.bootstrapServers());
        VerdictReached released = judge(Law.EN);
        String audits = "/v1/audits/";

        String body = as("expert", "expert")
                .get(audits + "next")
                .then()
                .statusCode(200)
                .body("waiting", equalTo(1))
                .body("audit.id", equalTo(released.verdictId()))
                .body("audit.answer.claims", hasSize(1))
                .body("audit.passages", hasSize(1))
                .extract()
                .asString();
        assertThat(body).doesNotContain("confidence", "score", "asker", "pseudonym", "policyHash", "signals");
        as("auditor", "expert").get(audits + "next").then().statusCode(200).body("audit", nullValue());
        as("second", "expert").get(audits + "next").then().body("audit", nullValue());
        finding("expert", released, Map.of("correct", false)).statusCode(422);
        finding("auditor", released, Map.of("correct", true)).statusCode(409).body("code", equalTo("own-question"));
        finding("expert", released, Map.of("correct", false, "reason", "wrong-figure", "highRisk", true))
                .statusCode(200)
                .body("waiting", equalTo(0));
        finding("second", released, Map.of("correct", true)).statusCode(409).body("code", equalTo("already-judged"));

        as("expert", "expert").get(audits + "export").then().statusCode(403);
        as("operator", "operator")
                .get(audits + "export")
                .then()
                .statusCode(200)
                .body(containsString("\"correct\":false"))
                .body(containsString("\"risk\":\"high\""))
                .body(containsString(released.gate().policyHash()))
                .body(not(containsString("Compliance Officer")));
        as("operator", "operator")
                .get("/v1/watch")
                .then()
                .body("audits", equalTo(1))
                .body("wrong", equalTo(1))
                .body("stake", greaterThan(1f));
    }

    @Test
    void two_people_certify_and_from_then_on_answers_leave_certified_or_go_to_an_expert() {
        Map<String, Object> request = request(1_500);

        propose("expert", "expert", request).statusCode(403);
        String id = propose("modelowner", "modelowner", request)
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("consentsMissing", equalTo(1))
                .extract()
                .path("id");
        assertThat(judge(Law.EN).gate().mode()).isEqualTo(GateReport.Mode.PROVISIONAL);
        consent("modelowner", "modelowner", id).statusCode(403).body("code", equalTo("same-person"));
        consent("modelowner2", "modelowner", id).statusCode(403).body("code", equalTo("same-role"));
        consent("operator", "operator", id).statusCode(200).body("state", equalTo("issued"));

        VerdictReached certified = judge(Law.EN);
        assertThat(certified.gate().mode()).as("%s", certified).isEqualTo(GateReport.Mode.CERTIFIED);
        assertThat(certified.gate().certificateId()).isEqualTo(id);
        assertThat(certified.gate().assurance().n()).isEqualTo(1_500);
        VerdictReached closed = judge(Law.DE);
        assertThat(closed.verdict())
                .isInstanceOfSatisfying(
                        Verdict.Escalated.class,
                        escalated -> assertThat(escalated.reasons()).containsExactly("stratum-closed"));
        as("auditor", "auditor")
                .get("/v1/receipts/" + certified.verdictId())
                .then()
                .body("entry", containsString("\"mode\":\"certified\""))
                .body("entry", containsString("\"certificate\":\"" + id + "\""));
        as("auditor", "auditor")
                .get("/v1/certificates/" + id + "/file")
                .then()
                .statusCode(200)
                .body(startsWith("sekisho-certificate-1\n{"));
        as("auditor", "auditor")
                .get("/v1/certificates/current")
                .then()
                .body("regions[0].mode", equalTo("certified"))
                .body("certificate.id", equalTo(id))
                .body("certificate.consents.role", equalTo(List.of("modelowner", "operator")));

        house.publish(Law.until(Law.JA, Law.TODAY.plusYears(9)));
        assertThat(Await.until(
                        Duration.ofSeconds(10), () -> judge(Law.EN).gate().mode() == GateReport.Mode.PROVISIONAL))
                .as("another law, no certificate")
                .isTrue();
        house.publish(Law.JA);
    }

    @Test
    void what_cannot_be_certified_is_refused_with_its_reason() {
        propose("modelowner", "modelowner", request(400))
                .statusCode(409)
                .body("code", equalTo("no-stratum-opens"))
                .body("errors[0].reason", containsString("insufficient-n: n = 400"));
        Map<String, Object> other = new HashMap<>(request(1_500));
        other.put("policyHash", "0".repeat(64));
        propose("modelowner", "modelowner", other).statusCode(409).body("code", equalTo("other-policy"));
        propose("modelowner", "modelowner", Map.of()).statusCode(409).body("code", equalTo("nothing-judged"));
        propose("modelowner", "modelowner", Map.of("items", List.of(Map.of("digest", "x"))))
                .statusCode(422);
    }

    @Test
    void replicas_that_audit_at_once_raise_one_alarm_that_outlives_them_until_two_people_open() throws Exception {
        List<WatchingReleases> replicas = List.of(replica(), replica());
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                WatchingReleases replica = replicas.get(i % 2);
                boolean correct = i % 4 != 3;
                work.add(() -> transactions.inOne(
                        () -> replica.take(minting.id(), correct, "audit").isPresent()));
            }
            long raised = 0;
            for (var done : threads.invokeAll(work)) {
                raised += done.get() ? 1 : 0;
            }
            assertThat(raised).isOne();
        }

        WatchingReleases.State afterRestart = transactions.inOne(replica()::state);
        assertThat(afterRestart.audits()).isEqualTo(40);
        assertThat(afterRestart.wrong()).isEqualTo(10);
        assertThat(afterRestart.alarm()).isPresent();
        VerdictReached escalated = judge(Law.EN);
        assertThat(((Verdict.Escalated) escalated.verdict()).reasons()).containsExactly("gate-closed");
        assertThat(escalated.gate().alarmId())
                .isEqualTo(afterRestart.alarm().orElseThrow().id());

        open("operator", "operator", "").statusCode(422);
        open("expert", "expert", "please").statusCode(403);
        open("operator", "operator", "checked").statusCode(200).body("closed", equalTo(true));
        open("operator2", "operator", "me too").statusCode(403).body("code", equalTo("same-role"));
        open("modelowner", "modelowner", "calibration withdrawn")
                .statusCode(200)
                .body("closed", equalTo(false))
                .body("audits", equalTo(0));
        assertThat(judge(Law.EN).verdict()).isInstanceOf(Verdict.Released.class);
    }

    @Test
    void an_audit_that_is_rolled_back_was_never_counted() {
        try {
            transactions.inOne(() -> {
                replica().take(minting.id(), false, "audit");
                throw new IllegalStateException("killed here");
            });
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed here");
        }

        assertThat(transactions.inOne(replica()::state).audits()).isZero();
    }

    private WatchingReleases replica() {
        return new WatchingReleases(
                new PostgresWatches(database), leaves, Promise.standard(), minting.clock(), minting::id);
    }

    private Map<String, Object> request(int n) {
        VerdictReached lately = judge(Law.EN);
        String corpus =
                as("operator", "operator").get("/v1/certificates/current").path("regions[0].corpus");
        List<Map<String, Object>> items = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            items.add(Map.of(
                    "digest",
                    Digests.ofQuestion("question " + i),
                    "stratum",
                    "en/GB",
                    "score",
                    0.96,
                    "correct",
                    true,
                    "highRisk",
                    false));
        }
        return Map.of(
                "policyHash", lately.gate().policyHash(),
                "corpora", Map.of("emea", corpus),
                "items", items,
                "traffic", Map.of("en/GB", List.of(0.96)),
                "source", "f".repeat(64));
    }

    /** What the gate says to a fresh question about this provision. */
    private VerdictReached judge(Passage about) {
        AnswerDrafted drafted = House.drafted(
                Law.asking(about),
                new Draft.Answered(List.of(Law.extract(about)), List.of(), List.of()),
                Law.STRONG,
                "auditor");
        try (var verdicts = house.told(VERDICTS, VerdictReached.class)) {
            house.tell(drafted, "draft-" + UUID.randomUUID());
            return verdicts.next(drafted.questionId());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static ValidatableResponse finding(String user, VerdictReached about, Map<String, ?> body) {
        return as(user, "expert")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/audits/" + about.verdictId() + "/finding")
                .then();
    }

    private static ValidatableResponse propose(String user, String role, Map<String, ?> body) {
        return as(user, role)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/certificates")
                .then();
    }

    private static ValidatableResponse consent(String user, String role, String id) {
        return as(user, role)
                .contentType(ContentType.JSON)
                .post("/v1/certificates/" + id + "/consent")
                .then();
    }

    private static ValidatableResponse open(String user, String role, String reason) {
        return as(user, role)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/v1/watch/opening")
                .then();
    }

    private static RequestSpecification as(String user, String role) {
        return given().auth().oauth2(TestTokens.token(user, List.of(role), List.of("emea")));
    }
}
