package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.GateReport.Outcome;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Language;
import sekisho.contracts.Specialty;
import sekisho.contracts.Task;

class SecondPathTest {

    private static final SecondOpinion AGREED = new SecondOpinion.Agreed();
    private static final GatePolicy POLICY = Law.policy().with(SecondRules.standard("second-1@here#blind-1:0"));
    private static final Claim GOOD = Law.extract(Law.EN);
    private static final Claim OWN_WORDS = new Claim(
            "The Compliance Officer must notify the Regulator within 5 business days after a breach.",
            List.of(Law.citing(
                    Law.EN,
                    "The Compliance Officer must notify the Regulator within 5 business days after a breach that affects more"
                            + " than 10,000 customers or EUR 250,000.")));

    @Test
    void a_second_model_that_agrees_carries_a_draft_of_middling_confidence_over_the_line() {
        Decision decision = judge(drafted(GOOD, 0.6), AGREED);

        assertThat(decision).isInstanceOf(Decision.Release.class);
        assertThat(second(decision).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(decision.confidence()).isLessThan(0.95);
    }

    @Test
    void what_it_carried_over_the_line_says_that_it_is_uncertain_and_offers_no_second_answer() {
        AnswerDrafted drafted = Law.drafted(
                Law.asking(Law.EN), new Draft.Answered(List.of(GOOD), List.of(OWN_WORDS), List.of()), signals(0.6));

        Decision.Release release = (Decision.Release) judge(drafted, AGREED);

        assertThat(release.answer().caveats()).contains(Caveat.UNCERTAIN);
        assertThat(release.alternative()).isNull();
    }

    @Test
    void a_draft_more_likely_wrong_than_right_is_not_for_a_second_model_to_save() {
        AnswerDrafted drafted = drafted(GOOD, 0.2);

        assertThat(Gate.wantsSecond(drafted, Law.copy(), POLICY)).isFalse();
        assertThat(reasons(judge(drafted, AGREED))).containsExactly("low-confidence");
    }

    @Test
    void words_of_its_own_leave_when_the_second_model_agrees() {
        AnswerDrafted drafted = Law.answering(Law.EN, OWN_WORDS);

        assertThat(Gate.wantsSecond(drafted, Law.copy(), POLICY)).isTrue();
        assertThat(judge(drafted, AGREED)).isInstanceOf(Decision.Release.class);
    }

    @Test
    void words_its_quotes_hardly_carry_are_not_even_asked_about() {
        SecondRules strict = new SecondRules("second-1", 0.5, false, 0.999, 0.5, 8, 24_000);
        AnswerDrafted drafted = Law.answering(Law.EN, OWN_WORDS);

        assertThat(Gate.wantsSecond(drafted, Law.copy(), POLICY.with(strict))).isFalse();
        assertThat(reasons(Gate.judge(drafted, Law.copy(), POLICY.with(strict), AGREED)))
                .contains("support", "extract");
    }

    @Test
    void no_agreement_settles_any_other_objection() {
        Claim wrong = Law.claim(Law.EN, OWN_WORDS.text().replace("5 business", "15 business"));

        Decision decision = judge(Law.answering(Law.EN, wrong), AGREED);

        assertThat(reasons(decision)).contains("literals", "extract");
        assertThat(second(decision).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_missing_signal_is_not_for_a_second_model_to_make_up_for() {
        Map<String, Double> signals = new HashMap<>(Law.STRONG);
        signals.remove("margin");
        AnswerDrafted drafted =
                Law.drafted(Law.asking(Law.EN), new Draft.Answered(List.of(GOOD), List.of(), List.of()), signals);

        assertThat(Gate.wantsSecond(drafted, Law.copy(), POLICY)).isFalse();
        assertThat(judge(drafted, AGREED)).isInstanceOf(Decision.Escalate.class);
    }

    @Test
    void a_sure_extract_needs_nobody_else() {
        Decision decision = judge(Law.answering(Law.EN, GOOD), new SecondOpinion.NotNeeded());

        assertThat(decision).isInstanceOf(Decision.Release.class);
        assertThat(second(decision).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void high_risk_is_asked_about_and_stays_in_the_house_even_so() {
        AnswerDrafted drafted = risky();

        assertThat(Gate.wantsSecond(drafted, Law.copy(), POLICY)).isTrue();
        assertThat(reasons(judge(drafted, AGREED))).containsExactly("high-risk");
    }

    @Test
    void high_risk_leaves_only_under_a_policy_that_says_so_and_only_with_agreement() {
        SecondRules open = new SecondRules("second-1", 0.5, true, 0.5, 0.5, 8, 24_000);

        assertThat(Gate.judge(risky(), Law.copy(), POLICY.with(open), AGREED)).isInstanceOf(Decision.Release.class);
        assertThat(Gate.judge(risky(), Law.copy(), POLICY.with(open), new SecondOpinion.Disagreed("other-place")))
                .isInstanceOf(Decision.Escalate.class);
        assertThat(POLICY.with(open).hash(risky().model())).isNotEqualTo(POLICY.hash(risky().model()));
    }

    @ParameterizedTest
    @EnumSource(SecondOpinion.Absence.class)
    void whoever_says_nothing_that_counts_agrees_to_nothing(SecondOpinion.Absence absence) {
        Decision decision = judge(drafted(GOOD, 0.6), new SecondOpinion.Absent(absence));

        assertThat(reasons(decision)).containsExactly("low-confidence", "second-model");
        assertThat(second(decision).detail()).isEqualTo(absence.code());
    }

    @Test
    void neither_disagreement_nor_doubt_nor_an_opinion_nobody_asked_for_lets_a_draft_out() {
        for (SecondOpinion opinion : List.of(
                new SecondOpinion.Disagreed("other-provisions"),
                new SecondOpinion.Undecided("cannot-tell"),
                new SecondOpinion.NotNeeded())) {
            assertThat(judge(drafted(GOOD, 0.6), opinion))
                    .as(opinion.toString())
                    .isInstanceOf(Decision.Escalate.class);
        }
    }

    @Test
    void another_second_model_is_another_policy() {
        String hash = POLICY.hash(risky().model());

        assertThat(Law.policy().hash(risky().model())).isNotEqualTo(hash);
        assertThat(POLICY.with(SecondRules.standard("second-2")).hash(risky().model()))
                .isNotEqualTo(hash);
    }

    private static Decision judge(AnswerDrafted drafted, SecondOpinion opinion) {
        return Gate.judge(drafted, Law.copy(), POLICY, opinion);
    }

    private static AnswerDrafted drafted(Claim claim, double signal) {
        return Law.drafted(
                Law.asking(Law.EN), new Draft.Answered(List.of(claim), List.of(), List.of()), signals(signal));
    }

    private static AnswerDrafted risky() {
        Inquiry inquiry = new Inquiry(
                "The Compliance Officer must notify the Regulator within 5 business days: are we liable?",
                Language.EN,
                List.of("GB"),
                Specialty.BANKING,
                Task.QUESTION_ANSWERING,
                Law.TODAY,
                null,
                List.of());
        return Law.drafted(inquiry, new Draft.Answered(List.of(GOOD), List.of(), List.of()), Law.STRONG);
    }

    private static Map<String, Double> signals(double each) {
        Map<String, Double> signals = new HashMap<>(Law.STRONG);
        signals.replaceAll((name, value) -> each);
        return signals;
    }

    private static List<String> reasons(Decision decision) {
        return ((Decision.Escalate) decision).reasons();
    }

    private static CheckOutcome second(Decision decision) {
        return decision.checks().stream()
                .filter(check -> check.name().equals(SecondOpinion.CHECK))
                .findFirst()
                .orElseThrow();
    }
}
