package sekisho.feedback.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static sekisho.feedback.preference.Samples.claim;
import static sekisho.feedback.preference.Samples.file;
import static sekisho.feedback.preference.Samples.opinion;

import java.util.List;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Candidate;
import sekisho.contracts.PairSource;
import sekisho.feedback.intake.QuestionFile;
import sekisho.feedback.intake.Stance;
import sekisho.feedback.preference.PreferenceMaking.Made;
import sekisho.feedback.preference.Refusal.Reason;

class PreferenceMakingTest {

    private final PreferenceMaking making = new PreferenceMaking(PairingPolicy.STANDARD);
    private final QuestionFile file = file("How long are records kept?");

    @Test
    void a_choice_sets_the_chosen_over_the_rejected() {
        Preference made = made(new Stance.Preferred(List.of("p3"), List.of("p0", "p5")));

        assertThat(made.source()).isEqualTo(PairSource.PREFERENCE);
        assertThat(ids(made.chosen())).containsExactly("p3");
        assertThat(ids(made.rejected())).containsExactly("p0", "p5");
    }

    @Test
    void a_correction_sets_its_passages_over_the_cited_five_hard_and_three_pool_negatives() {
        Preference made = made(new Stance.Corrected(List.of("p3")));

        assertThat(ids(made.chosen())).containsExactly("p3");
        assertThat(ids(made.rejected()))
                .startsWith("p0", "p1", "p2", "p4", "p5", "p6", "p7")
                .hasSize(2 + 5 + 3)
                .doesNotContain("p3")
                .doesNotHaveDuplicates();
    }

    @Test
    void the_choice_of_negatives_is_always_the_same() {
        assertThat(made(new Stance.Corrected(List.of("p3")))).isEqualTo(made(new Stance.Corrected(List.of("p3"))));
    }

    @Test
    void a_passage_that_was_no_candidate_is_refused_and_counted() {
        Made made = making.make(opinion(new Stance.Corrected(List.of("elsewhere"))), file);

        assertThat(made.preference()).isEmpty();
        assertThat(made.refusals()).singleElement().matches(refusal -> refusal.reason() == Reason.NOT_AMONG_CANDIDATES);
    }

    @Test
    void a_correction_of_words_alone_makes_no_pair() {
        assertThat(reason(new Stance.Corrected(List.of()))).isEqualTo(Reason.NO_PASSAGES);
    }

    @Test
    void a_good_rating_sets_the_cited_over_the_next_three() {
        Preference made = made(new Stance.Rated(5));

        assertThat(ids(made.chosen())).containsExactly("p0", "p1");
        assertThat(ids(made.rejected())).containsExactly("p2", "p3", "p4");
    }

    @Test
    void a_bad_rating_alone_makes_no_pair() {
        assertThat(reason(new Stance.Rated(2))).isEqualTo(Reason.RATING_ALONE);
    }

    @Test
    void an_expert_who_releases_as_is_sets_the_cited_over_the_rest() {
        Preference made = made(new Stance.Settled(List.of(claim("p0", "p1"))));

        assertThat(ids(made.chosen())).containsExactly("p0", "p1");
        assertThat(ids(made.rejected())).hasSize(8).doesNotContain("p0", "p1");
        assertThat(made.claims()).hasSize(1);
    }

    @Test
    void an_expert_who_changes_the_claims_sets_the_settled_over_the_drafted() {
        Preference made = made(new Stance.Settled(List.of(claim("p1", "p9"))));

        assertThat(ids(made.chosen())).containsExactly("p1", "p9");
        assertThat(ids(made.rejected())).startsWith("p0").doesNotContain("p1", "p9");
    }

    private Preference made(Stance stance) {
        return making.make(opinion(stance), file).preference().orElseThrow();
    }

    private Reason reason(Stance stance) {
        Made made = making.make(opinion(stance), file);
        assertThat(made.preference()).isEmpty();
        return made.refusals().getFirst().reason();
    }

    private static List<String> ids(List<Candidate> side) {
        return side.stream().map(Candidate::passageId).toList();
    }
}
