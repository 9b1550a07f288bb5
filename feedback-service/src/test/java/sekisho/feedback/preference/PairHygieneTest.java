package sekisho.feedback.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static sekisho.feedback.preference.Samples.NOW;
import static sekisho.feedback.preference.Samples.file;
import static sekisho.feedback.preference.Samples.opinion;
import static sekisho.feedback.preference.Samples.passed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.contracts.PairCollected;
import sekisho.contracts.PairJudged;
import sekisho.contracts.Region;
import sekisho.feedback.intake.Opinion;
import sekisho.feedback.intake.Stance;
import sekisho.feedback.preference.PairHygiene.Known;
import sekisho.feedback.preference.PairHygiene.Outcome;
import sekisho.feedback.preference.Refusal.Reason;

class PairHygieneTest {

    private static final Known NOTHING = new Known(Map.of(), 0, 0);

    private final PairingPolicy policy = PairingPolicy.STANDARD;
    private final PairHygiene hygiene = new PairHygiene(policy);

    @Test
    void a_preference_the_gate_passed_becomes_one_pair_per_two_passages() {
        Outcome outcome = decide(preference("anna", List.of("p3"), List.of("p0", "p1")), NOTHING);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(outcome.collected()).hasSize(2).allSatisfy(pair -> {
            assertThat(pair.chosen().passageId()).isEqualTo("p3");
            assertThat(pair.chosen().features()).hasSize(8);
            assertThat(pair.chosen().text()).isEqualTo("Words of p3.");
        });
    }

    @Test
    void nothing_counts_that_the_gate_did_not_pass() {
        Preference preference = preference("anna", List.of("p3"), List.of("p0", "p1"));
        PairJudged failed = new PairJudged("o-1", Samples.QUESTION, Region.EMEA, false, List.of(), Map.of(), "policy");

        assertRefused(hygiene.decide(preference, failed, NOTHING, NOW), Reason.GATE_FAILED, 2);
    }

    @Test
    void the_same_pair_never_counts_twice_whoever_repeats_it() {
        Outcome first = decide(preference("anna", List.of("p3"), List.of("p0")), NOTHING);
        Known known = new Known(Map.of(first.collected().getFirst().pairId(), "anna"), 1, 0);

        assertRefused(decide(preference("ben", List.of("p3"), List.of("p0")), known), Reason.DUPLICATE, 1);
    }

    @Test
    void nobody_contradicts_themselves_but_others_may_disagree() {
        Outcome first = decide(preference("anna", List.of("p3"), List.of("p0")), NOTHING);
        Known known = new Known(Map.of(first.collected().getFirst().pairId(), "anna"), 1, 1);

        assertRefused(decide(preference("anna", List.of("p0"), List.of("p3")), known), Reason.CONTRADICTION, 1);
        assertThat(decide(preference("ben", List.of("p0"), List.of("p3")), known)
                        .collected())
                .hasSize(1);
    }

    @Test
    void one_person_makes_no_more_than_their_share() {
        Known full = new Known(Map.of(), 2_000, policy.raterPairsFree());

        assertRefused(decide(preference("anna", List.of("p3"), List.of("p0")), full), Reason.RATER_SHARE, 1);
        assertThat(decide(preference(Opinion.DESK, List.of("p3"), List.of("p0")), full)
                        .collected())
                .hasSize(1);
    }

    @Test
    void the_first_pairs_are_free_so_that_a_small_house_can_learn() {
        Known early = new Known(Map.of(), 50, 50);

        assertThat(decide(preference("anna", List.of("p3"), List.of("p0")), early)
                        .collected())
                .hasSize(1);
    }

    @Test
    void a_passage_the_gate_has_no_words_of_is_refused() {
        PairJudged wordless =
                new PairJudged("o-1", Samples.QUESTION, Region.EMEA, true, List.of(), Map.of("p3", "words"), "policy");
        Preference preference = preference("anna", List.of("p3"), List.of("p0"));

        assertRefused(hygiene.decide(preference, wordless, NOTHING, NOW), Reason.TEXT_MISSING, 1);
    }

    @Test
    void personal_data_does_not_leave_with_the_prompt() {
        Preference preference = new PreferenceMaking(policy)
                .make(
                        opinion(new Stance.Preferred(List.of("p3"), List.of("p0"))),
                        file("May I tell jane.roe@example.com about it?"))
                .preference()
                .orElseThrow();

        PairCollected pair = decide(preference, NOTHING).collected().getFirst();

        assertThat(pair.prompt()).isEqualTo("May I tell [email] about it?");
    }

    @Test
    void the_same_question_in_other_spelling_is_the_same_group() {
        Preference one = preference("How long are records kept?");
        Preference two = preference("  how long are RECORDS kept ");

        assertThat(decide(one, NOTHING).collected().getFirst().group())
                .isEqualTo(decide(two, NOTHING).collected().getFirst().group());
    }

    private Outcome decide(Preference preference, Known known) {
        return hygiene.decide(preference, passed(preference.preferenceId(), Samples.QUESTION), known, NOW);
    }

    private static void assertRefused(Outcome outcome, Reason reason, int count) {
        assertThat(outcome.collected()).isEmpty();
        assertThat(outcome.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.count()).isEqualTo(count);
        });
    }

    private Preference preference(String text) {
        return new PreferenceMaking(policy)
                .make(opinion(new Stance.Preferred(List.of("p3"), List.of("p0"))), file(text))
                .preference()
                .orElseThrow();
    }

    private Preference preference(String rater, List<String> chosen, List<String> rejected) {
        return new PreferenceMaking(policy)
                .make(opinion("o-1", rater, new Stance.Preferred(chosen, rejected)), file("How long are records kept?"))
                .preference()
                .orElseThrow();
    }
}
