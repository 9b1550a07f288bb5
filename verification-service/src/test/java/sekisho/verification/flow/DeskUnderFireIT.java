package sekisho.verification.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Region;
import sekisho.contracts.Specialty;
import sekisho.contracts.Topics;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.parts.Await;
import sekisho.parts.PartsResource;
import sekisho.verification.VerificationConfig;
import sekisho.verification.gate.Law;

/** No case is lost and none is doubled, whatever dies between its steps and however often it is delivered. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "verification"))
class DeskUnderFireIT {

    private static final String PLAIN = "When is the Regulator to be told?";
    private static final Map<String, String> REFUSAL = Map.of("decision", "refuse", "reason", "out-of-scope");
    private static final int ROUNDS = 10;

    @Inject
    DataSource database;

    @Inject
    VerificationConfig config;

    private House house;
    private House.Told<VerdictReached> verdicts;
    private DeskAudit audit;

    @BeforeEach
    void law() {
        house = new House(config.bootstrapServers());
        Law.ALL.forEach(house::publish);
        verdicts = house.told(Topics.VERDICT_REACHED.in(Region.EMEA), VerdictReached.class);
        audit = new DeskAudit(database);
    }

    @AfterEach
    void leave() throws SQLException {
        verdicts.close();
        house.close();
        assertThat(audit.findings()).isEmpty();
    }

    @Test
    void drafts_delivered_ten_times_out_of_order_open_one_case_each() throws Exception {
        List<AnswerDrafted> drafts =
                Stream.generate(DeskUnderFireIT::draft).limit(20).toList();
        List<Map.Entry<AnswerDrafted, Integer>> deliveries = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (AnswerDrafted drafted : drafts) {
                deliveries.add(Map.entry(drafted, i));
            }
        }
        Collections.shuffle(deliveries, new Random(7));
        deliveries.forEach(each -> house.tell(
                each.getKey(),
                each.getValue() % 2 == 0
                        ? "draft-" + each.getKey().questionId()
                        : "draft-" + each.getKey().questionId() + "-" + each.getValue()));

        for (AnswerDrafted drafted : drafts) {
            assertThat(opened(drafted)).isTrue();
        }
        settledBehind(drafts);
        assertThat(audit.rows("select 1 from review where question_id in ('"
                        + String.join(
                                "','",
                                drafts.stream().map(AnswerDrafted::questionId).toList()) + "')"))
                .hasSize(drafts.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inbox insert",
                "verdict insert",
                "ledger_leaf insert",
                "ledger_head update",
                "review insert",
                "outbox insert",
                "review insert at commit"
            })
    void a_draft_whose_judgement_dies_at_any_step_is_judged_once_after_all(String step) throws Exception {
        AnswerDrafted drafted = draft();
        try (Breaking broken = Breaking.at(database, step)) {
            house.tell(drafted, "draft-" + drafted.questionId());
            assertThat(opened(drafted, Duration.ofSeconds(2))).isFalse();
        }

        assertThat(opened(drafted)).isTrue();
        assertThat(verdicts.next(drafted.questionId()).verdict()).isInstanceOf(Verdict.Escalated.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "review update",
                "review_move insert",
                "verdict insert",
                "ledger_leaf insert",
                "ledger_head update",
                "outbox insert",
                "review_reply insert",
                "verdict insert at commit"
            })
    void a_settlement_that_dies_at_any_step_has_not_happened_and_its_retry_happens_once(String step) throws Exception {
        AnswerDrafted drafted = draft();
        String review = escalated(drafted);
        DeskIT.claim("anna", review).statusCode(200);
        String key = UUID.randomUUID().toString();
        try (Breaking broken = Breaking.at(database, step)) {
            assertThat(DeskIT.settle("anna", review, REFUSAL, key).extract().statusCode())
                    .isGreaterThanOrEqualTo(500);
        }
        assertThat(audit.rows("select 1 from verdict where decided_by = 'expert' and question_id = '"
                        + drafted.questionId() + "'"))
                .isEmpty();
        assertThat(audit.findings()).isEmpty();

        JsonPath first = DeskIT.settle("anna", review, REFUSAL, key)
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath again = DeskIT.settle("anna", review, REFUSAL, key)
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(again.getString("verdictId")).isEqualTo(first.getString("verdictId"));
        assertThat(verdicts.next(drafted.questionId()).verdictId()).isEqualTo(first.getString("verdictId"));
        DeskIT.settle("anna", review, Map.of("decision", "release"), key).statusCode(422);
        DeskIT.settle("anna", review, REFUSAL, null).statusCode(409);
    }

    @Test
    void of_two_experts_who_claim_and_settle_at_once_one_does() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String review = escalated(draft());
            assertThat(atOnce(user -> DeskIT.claim(user, review).extract().statusCode()))
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(atOnce(user ->
                            DeskIT.settle(user, review, REFUSAL, null).extract().statusCode()))
                    .containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void one_expert_who_sends_the_same_settlement_twice_at_once_gets_one_verdict() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String review = escalated(draft());
            String key = UUID.randomUUID().toString();
            DeskIT.claim("anna", review).statusCode(200);

            List<String> told = atOnce(_ -> DeskIT.settle("anna", review, REFUSAL, key)
                    .statusCode(200)
                    .extract()
                    .path("verdictId"));

            assertThat(told.getFirst()).isEqualTo(told.getLast());
        }
    }

    @Test
    void of_a_confirmation_and_an_objection_at_once_one_counts() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            String review = escalated(DeskIT.asked(DeskIT.GRAVE, "auditor", Specialty.BANKING));
            DeskIT.claim("anna", review).statusCode(200);
            DeskIT.settle("anna", review, REFUSAL, null).statusCode(200);
            DeskIT.claim("ben", review).statusCode(200);

            List<Integer> told = atOnce(user -> DeskIT.confirm(
                            "ben",
                            review,
                            user.equals("anna")
                                    ? Map.of("decision", "confirm")
                                    : Map.of("decision", "object", "note", "no"))
                    .extract()
                    .statusCode());

            assertThat(told).containsExactlyInAnyOrder(200, 409);
        }
    }

    @FunctionalInterface
    private interface Act<T> {
        T by(String user);
    }

    /** What came of it when two do the same at the same moment. */
    private static <T> List<T> atOnce(Act<T> act) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> acts = Stream.of("anna", "ben")
                    .map(user -> people.submit(() -> {
                        start.await();
                        return act.by(user);
                    }))
                    .toList();
            start.countDown();
            List<T> told = new ArrayList<>();
            for (Future<T> each : acts) {
                told.add(each.get());
            }
            return told;
        }
    }

    private static AnswerDrafted draft() {
        return DeskIT.asked(PLAIN, "auditor", Specialty.BANKING);
    }

    private String escalated(AnswerDrafted drafted) throws InterruptedException {
        house.tell(drafted, "draft-" + drafted.questionId());
        return ((Verdict.Escalated) verdicts.next(drafted.questionId()).verdict()).reviewId();
    }

    private boolean opened(AnswerDrafted drafted) {
        return opened(drafted, Duration.ofSeconds(60));
    }

    private boolean opened(AnswerDrafted drafted, Duration patience) {
        return Await.until(patience, () -> {
            try {
                return !audit.rows("select 1 from review where question_id = '" + drafted.questionId() + "'")
                        .isEmpty();
            } catch (SQLException gone) {
                return false;
            }
        });
    }

    /** Waits until a marker behind every delivery of these drafts was judged, on the partition of each. */
    private void settledBehind(List<AnswerDrafted> drafts) throws InterruptedException {
        for (AnswerDrafted drafted : drafts) {
            AnswerDrafted marker = Stream.generate(DeskUnderFireIT::draft)
                    .filter(each -> House.sameWay(each.key(), drafted.key()))
                    .findFirst()
                    .orElseThrow();
            house.tell(marker, "draft-" + marker.questionId());
            verdicts.next(marker.questionId());
        }
    }
}
