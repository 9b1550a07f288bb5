package sekisho.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Answer;
import sekisho.contracts.Asker;
import sekisho.contracts.Caveat;
import sekisho.contracts.GateReport;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.ModelVersion;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionState;

class SettlementTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Verdict ANSWER = new Verdict.Released(new Answer(Language.EN, List.of(), List.of()), null);
    private static final Verdict EXPERT = new Verdict.Escalated("review", List.of("low-confidence", "high-risk"));
    private static final Verdict NO = new Verdict.Refused("out-of-scope", null);

    @Test
    void a_first_verdict_settles_or_escalates() {
        Question released = apply(open(), ANSWER, 40);
        Question escalated = apply(open(), EXPERT, 40);

        assertThat(released.state()).isEqualTo(QuestionState.RELEASED);
        assertThat(Milestone.of(released)).extracting(Milestone::stage).containsExactly(Stage.ACCEPTED, Stage.RELEASED);
        assertThat(escalated.objections()).containsExactly("low-confidence", "high-risk");
        assertThat(Milestone.of(escalated)).extracting(Milestone::sequence).containsExactly(1, 5);
    }

    @Test
    void an_experts_verdict_follows_an_escalation_and_its_reasons_stay() {
        Question settled = apply(apply(open(), EXPERT, 40), NO, 90_000);

        assertThat(settled.state()).isEqualTo(QuestionState.REFUSED);
        assertThat(settled.objections()).contains("high-risk");
        assertThat(Milestone.of(settled))
                .extracting(Milestone::stage)
                .containsExactly(Stage.ACCEPTED, Stage.ESCALATED, Stage.REFUSED);
        assertThat(Milestone.of(settled).getLast().elapsed()).isEqualTo(Duration.ofMillis(90_000));
    }

    @Test
    void nothing_moves_backwards_or_into_another_region() {
        Question settled = apply(open(), ANSWER, 40);

        assertThat(Settlement.apply(settled, reached(NO, 50, Region.EMEA), START))
                .isEmpty();
        assertThat(Settlement.apply(settled, reached(EXPERT, 50, Region.EMEA), START))
                .isEmpty();
        assertThat(Settlement.apply(apply(open(), EXPERT, 40), reached(EXPERT, 50, Region.EMEA), START))
                .isEmpty();
        assertThat(Settlement.apply(open(), reached(ANSWER, 50, Region.APAC), START))
                .isEmpty();
    }

    @Test
    void progress_that_nobody_told_is_not_made_up_and_clocks_that_differ_show_no_negative_time() {
        Question drafted = new Question(
                open().asked(),
                QuestionState.OPEN,
                new Question.Progress(START.minusMillis(5), START.plusMillis(9), null, null, null),
                null,
                List.of(),
                Question.Law.UNCHANGED);

        assertThat(Milestone.of(drafted))
                .extracting(Milestone::stage)
                .containsExactly(Stage.ACCEPTED, Stage.RETRIEVED, Stage.DRAFTED, Stage.VERIFYING);
        assertThat(Milestone.of(drafted).get(1).elapsed()).isZero();
    }

    @Test
    void the_status_is_honest_before_and_after_the_deadline() {
        assertThat(Status.of(open(), START.plusMillis(1_999))).isEqualTo(Status.VERIFYING);
        assertThat(Status.of(open(), START.plusMillis(2_000))).isEqualTo(Status.STILL_VERIFYING);
        assertThat(Status.of(apply(open(), EXPERT, 9), START)).isEqualTo(Status.WITH_EXPERT);
        assertThat(Status.of(apply(open(), ANSWER, 9), START)).isEqualTo(Status.ANSWERED);
        assertThat(Status.of(apply(open(), NO, 9), START)).isEqualTo(Status.REFUSED);
    }

    @Test
    void every_caveat_has_a_sentence_in_every_language() {
        for (Caveat caveat : Caveat.values()) {
            for (Language language : Language.values()) {
                assertThat(CaveatTexts.of(caveat, language))
                        .as("%s %s", caveat, language)
                        .isNotBlank();
            }
        }
    }

    private static Question apply(Question question, Verdict verdict, long afterMs) {
        return Settlement.apply(question, reached(verdict, afterMs, Region.EMEA), START.plusMillis(afterMs + 1))
                .orElseThrow();
    }

    private static Question open() {
        Inquiry inquiry =
                new Inquiry("?", Language.EN, List.of(), null, null, LocalDate.of(2026, 3, 1), null, List.of());
        return Question.fresh(
                new QuestionAsked("q", Region.EMEA, START, START.plusMillis(2_000), new Asker("p", Set.of()), inquiry));
    }

    private static VerdictReached reached(Verdict verdict, long afterMs, Region region) {
        return new VerdictReached(
                "v-" + afterMs,
                "q",
                region,
                START.plusMillis(afterMs),
                VerdictReached.DecidedBy.GATE,
                verdict,
                0.9,
                Risk.LOW,
                new GateReport(GateReport.Mode.PROVISIONAL, List.of(), null, "hash"),
                new ModelVersion("extractive-1", "none", "ranking-policy-0"));
    }
}
