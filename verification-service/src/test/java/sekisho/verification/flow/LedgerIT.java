package sekisho.verification.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Asker;
import sekisho.contracts.Caveat;
import sekisho.contracts.Draft;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.contracts.VerdictReached;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;
import sekisho.parts.TestTokens;
import sekisho.verification.VerificationConfig;
import sekisho.verification.file.CheckpointFile;
import sekisho.verification.gate.Law;

@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class LedgerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
    void a_grown_ledger_is_signed_and_published_on_the_disk_within_seconds() throws Exception {
        String verdict = judged(drafted());

        assertThat(Await.until(PATIENCE, () -> published().contains("\\n" + size() + "\\n")))
                .isTrue();
        operator()
                .get("/v1/ledger/checkpoints?after=" + (size() - 1))
                .then()
                .statusCode(200)
                .body(containsString("\\n" + size() + "\\n"));
        operator().get("/v1/receipts/" + verdict).then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200).body(containsString("published-size"));
        given().get("/q/metrics").then().body(containsString("sekisho_ledger_sound 1.0"));
    }

    @Test
    void what_an_export_reads_is_there_and_bad_wishes_are_told() throws Exception {
        judged(drafted());
        long size = size();

        operator().get("/v1/ledger/frontier?size=" + size).then().body("blocks.size()", equalTo(Long.bitCount(size)));
        operator().get("/v1/ledger/place?at=2020-01-01T00:00:00Z").then().body("index", equalTo(0));
        operator().get("/v1/ledger/place?at=2099-01-01T00:00:00Z").then().body("index", equalTo((int) size));
        operator().get("/v1/ledger/place?at=soon").then().statusCode(422);
        operator().get("/v1/ledger/frontier?size=" + (size + 1)).then().statusCode(422);
        operator().get("/v1/ledger/entries?region=mars").then().statusCode(422);
        in("emea").get("/v1/ledger/entries").then().statusCode(403);
        in("emea").get("/v1/ledger/entries?region=apac").then().statusCode(403);
        in("apac")
                .get("/v1/ledger/entries?region=apac&limit=1")
                .then()
                .statusCode(200)
                .body(containsString("leafHash"));
        in("emea").get("/v1/ledger/entries?region=emea").then().statusCode(200).body(containsString("\"entry\""));
    }

    @Test
    void a_deleted_record_is_named() throws Exception {
        AnswerDrafted answered = drafted();
        AnswerDrafted forgotten = drafted();
        Instant before = Instant.now().minus(Duration.ofMinutes(20));
        asked(answered, before);
        asked(forgotten, before);
        String verdict = judged(answered);
        assertThat(Await.until(PATIENCE, () -> names(found(), "no-verdict", forgotten.questionId())))
                .as("asked, and nothing came of it")
                .isTrue();
        assertThat(names(found(), "no-verdict", answered.questionId())).isFalse();

        String leaf = run("delete from ledger_leaf where verdict_id = ? returning index || ' ' || entry", verdict);
        try {
            JsonPath found = found();
            assertThat(found.getBoolean("balanced")).isFalse();
            assertThat(names(found, "no-verdict", answered.questionId())).isTrue();
            assertThat(names(found, "no-leaf", answered.questionId())).isTrue();
            assertThat(found.getList("discrepancies.findAll { it.kind == 'gap' }.index", Long.class))
                    .contains(Long.parseLong(leaf.split(" ", 2)[0]));
        } finally {
            run(
                    "insert into ledger_leaf (index, verdict_id, entry) values (" + leaf.split(" ", 2)[0] + ", '"
                            + verdict + "', ?) returning verdict_id",
                    leaf.split(" ", 2)[1]);
        }
        assertThat(names(found(), "no-leaf", answered.questionId())).isFalse();

        run("update verdict set state = 'refused' where id = ?::uuid returning id::text", verdict);
        assertThat(names(found(), "contradiction", answered.questionId())).isTrue();
        run("update verdict set state = 'released' where id = ?::uuid returning id::text", verdict);
    }

    @Test
    void the_account_adds_up_and_shows_no_other_region() throws Exception {
        AnswerDrafted answered = drafted();
        asked(answered, Instant.now().minusSeconds(30));
        judged(answered);

        assertThat(Await.until(PATIENCE, () -> !found().getList("hours").isEmpty()))
                .isTrue();
        assertThat(found().getList("hours.region")).containsOnly("emea");
        assertThat(in("apac").get("/v1/ledger/reconciliation").jsonPath().getList("hours"))
                .isEmpty();
        operator().get("/v1/ledger/reconciliation?from=yesterday").then().statusCode(422);
        operator()
                .get("/v1/ledger/reconciliation?from=2020-01-01T00:00:00Z")
                .then()
                .statusCode(422);
        given().get("/v1/ledger/reconciliation").then().statusCode(401);
    }

    private void asked(AnswerDrafted drafted, Instant at) {
        QuestionAsked fact = new QuestionAsked(
                drafted.questionId(),
                Region.EMEA,
                at,
                at.plusSeconds(2),
                new Asker("asker-1", Set.of("auditor")),
                Law.asking(Law.EN));
        house.tell(fact, "asked-" + fact.questionId());
    }

    private String judged(AnswerDrafted drafted) throws InterruptedException {
        try (var verdicts = house.told(Topics.VERDICT_REACHED.in(Region.EMEA), VerdictReached.class)) {
            house.tell(drafted, "draft-" + drafted.questionId());
            return verdicts.next(drafted.questionId()).verdictId();
        }
    }

    private static AnswerDrafted drafted() {
        Draft draft = new Draft.Answered(List.of(Law.extract(Law.EN)), List.of(), List.of(Caveat.EXTRACT_ONLY));
        return House.drafted(Law.asking(Law.EN), draft, Law.STRONG, "auditor");
    }

    private static JsonPath found() {
        return in("emea").get("/v1/ledger/reconciliation").jsonPath();
    }

    private static boolean names(JsonPath found, String kind, String questionId) {
        return found.getList("discrepancies.findAll { it.kind == '" + kind + "' }.questionId", String.class)
                .contains(questionId);
    }

    private String published() {
        try {
            return Files.readString(config.dataDir().resolve(CheckpointFile.NAME));
        } catch (IOException notYet) {
            return "";
        }
    }

    private long size() {
        try {
            return Long.parseLong(run("select size::text from ledger_head where ? <> ''", "x"));
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private String run(String sql, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (var row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private static RequestSpecification operator() {
        return given().auth()
                .oauth2(TestTokens.token("operator", List.of("operator"), List.of("emea", "apac", "americas")));
    }

    private static RequestSpecification in(String region) {
        return given().auth().oauth2(TestTokens.token("operator", List.of("operator"), List.of(region)));
    }
}
