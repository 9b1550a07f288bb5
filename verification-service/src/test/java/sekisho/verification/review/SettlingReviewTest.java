package sekisho.verification.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.VerdictReached.DecidedBy;
import sekisho.verification.gate.GateNumbers;
import sekisho.verification.gate.Law;
import sekisho.verification.verdict.Room;

class SettlingReviewTest {

    private static final Expert ANNA = new Expert("anna", Set.of(Region.EMEA));

    private final Room room = new Room();
    private Review held;

    @BeforeEach
    void a_case_that_anna_holds() {
        VerdictReached escalated = room.judging()
                .judge(List.of(Law.drafted(Law.asking(Law.EN), new Draft.NothingFound("no-match"), Law.STRONG)))
                .getFirst()
                .fact();
        String id = ((Verdict.Escalated) escalated.verdict()).reviewId();
        held = new Review.Claimed(room.reviews.find(id).orElseThrow().file(), "anna", Law.NOW.plusSeconds(60));
        room.reviews.put(held);
    }

    @Test
    void a_corrected_answer_with_its_papers_becomes_the_experts_verdict_with_a_leaf_of_its_own() {
        var settlement = new Settlement.ReleaseCorrected(
                List.of(Law.claim(Law.EN, "The officer tells the Regulator within 5 business days.")));

        VerdictReached fact = done(room.settling().settle(held, ANNA, settlement));

        assertThat(fact.decidedBy()).isEqualTo(DecidedBy.EXPERT);
        assertThat(fact.verdict()).isInstanceOf(Verdict.Released.class);
        assertThat(room.leaves.head().size()).isEqualTo(2);
        assertThat(room.reviews.find(held.file().reviewId()).orElseThrow())
                .isEqualTo(new Review.Settled(held.file(), "anna", Law.NOW, fact.verdictId(), null));
    }

    @Test
    void a_correction_without_its_papers_changes_nothing() {
        var wrong = new Settlement.ReleaseCorrected(
                List.of(Law.claim(Law.EN, "The officer tells the Regulator within 6 business days.")));

        var outcome = room.settling().settle(held, ANNA, wrong);

        assertThat(((SettlingReview.Outcome.Objected) outcome).failed())
                .extracting(check -> check.name())
                .containsExactly("literals");
        assertThat(room.leaves.head().size()).isEqualTo(1);
        assertThat(room.reviews.find(held.file().reviewId())).contains(held);
    }

    @Test
    void nothing_of_a_high_risk_case_leaves_before_a_second_expert_has_confirmed_it() {
        Expert ben = new Expert("ben", Set.of(Region.EMEA));
        Review grave = new Review.Claimed(grave(), "anna", Law.NOW.plusSeconds(60));
        room.reviews.put(grave);
        long before = room.leaves.head().size();

        var first = room.settling().settle(grave, ANNA, new Settlement.ReleaseCorrected(List.of(Law.extract(Law.EN))));

        assertThat(first).isInstanceOf(SettlingReview.Outcome.Awaiting.class);
        assertThat(room.leaves.head().size()).isEqualTo(before);
        Review proposed = room.reviews.find(grave.file().reviewId()).orElseThrow();
        Review read = ((Desk.Reply.Moved) new Desk(Duration.ofMinutes(30)).claim(proposed, ben, Law.NOW)).next();
        VerdictReached fact = done(room.settling().confirm(read, ben));
        assertThat(fact.decidedBy()).isEqualTo(DecidedBy.EXPERT);
        assertThat(room.leaves.from(before, 1).getFirst().canonical())
                .contains("\"settledBy\":\"anna\"")
                .contains("\"confirmedBy\":\"ben\"");
        assertThat(room.reviews.settlersOf(fact.questionId())).containsExactlyInAnyOrder("anna", "ben");
    }

    @Test
    void a_proposal_without_its_papers_is_not_even_shown_to_a_second_expert() {
        Review grave = new Review.Claimed(grave(), "anna", Law.NOW.plusSeconds(60));
        room.reviews.put(grave);

        var wrong = room.settling()
                .settle(grave, ANNA, new Settlement.ReleaseCorrected(List.of(new Claim("Trust me.", List.of()))));

        assertThat(wrong).isInstanceOf(SettlingReview.Outcome.Objected.class);
        assertThat(room.reviews.find(grave.file().reviewId())).contains(grave);
        assertThat(room.reviews.history(grave.file().reviewId())).isEmpty();
    }

    @Test
    void a_trial_tells_which_claim_fails_and_which_only_raises_doubts() {
        var trying = new TryingSettlement(region -> Law.copy(), GateNumbers.standard());

        TryingSettlement.Trial trial = trying.of(
                held.file(),
                List.of(
                        Law.extract(Law.EN),
                        Law.claim(Law.EN, "The officer tells the Regulator within 6 business days."),
                        Law.claim(Law.EN, "The officer tells the Regulator within 5 business days.")));

        assertThat(trial.passed()).isFalse();
        assertThat(trial.claims().get(0).failed()).isEmpty();
        assertThat(trial.claims().get(0).doubts()).isEmpty();
        assertThat(trial.claims().get(1).failed())
                .extracting(check -> check.name())
                .containsExactly("literals");
        assertThat(trial.claims().get(2).failed()).isEmpty();
        assertThat(trial.claims().get(2).doubts())
                .extracting(check -> check.name())
                .contains("extract");
    }

    @Test
    void a_draft_that_was_no_answer_cannot_go_out_as_it_is() {
        assertThat(room.settling().settle(held, ANNA, new Settlement.Release()))
                .isInstanceOf(SettlingReview.Outcome.Objected.class);
    }

    @Test
    void a_claim_without_citation_cannot_go_out_even_by_an_expert() {
        var bare = new Settlement.ReleaseCorrected(List.of(new Claim("Trust me.", List.of())));

        assertThat(room.settling().settle(held, ANNA, bare)).isInstanceOf(SettlingReview.Outcome.Objected.class);
    }

    @Test
    void an_expert_may_refuse_with_words_to_the_asker() {
        VerdictReached fact =
                done(room.settling().settle(held, ANNA, new Settlement.Refuse("out-of-scope", "Ask the tax desk.")));

        assertThat(fact.verdict()).isEqualTo(new Verdict.Refused("out-of-scope", "Ask the tax desk."));
    }

    @Test
    void a_settled_case_stays_settled() {
        VerdictReached fact = done(room.settling().settle(held, ANNA, new Settlement.Refuse("out-of-scope", null)));

        Review settled = room.reviews.find(held.file().reviewId()).orElseThrow();

        assertThat(room.settling().settle(settled, ANNA, new Settlement.Refuse("again", null)))
                .isEqualTo(new SettlingReview.Outcome.Declined(Desk.SETTLED));
        assertThat(fact.questionId()).isEqualTo(held.file().drafted().questionId());
    }

    @Test
    void a_draft_that_goes_out_as_it_is_keeps_its_caveats() {
        var drafted = Law.drafted(
                Law.asking(Law.EN),
                new Draft.Answered(
                        List.of(Law.extract(Law.EN)),
                        List.of(),
                        List.of(Caveat.EXTRACT_ONLY, Caveat.AS_OF_OTHER_DAY, Caveat.OTHER_LANGUAGE)),
                Law.STRONG);
        var file = new ReviewCase(
                "0196a000-0000-7000-8000-00000000000b", drafted, List.of("x"), List.of(), 0, Risk.LOW, Law.NOW);
        var mine = new Review.Claimed(file, "anna", Law.NOW.plusSeconds(60));

        VerdictReached fact = settledAnew(mine, new Settlement.Release());

        assertThat(((Verdict.Released) fact.verdict()).answer().caveats())
                .containsExactlyInAnyOrder(
                        Caveat.EXTRACT_ONLY, Caveat.AS_OF_OTHER_DAY, Caveat.OTHER_LANGUAGE, Caveat.NOT_LEGAL_ADVICE);
    }

    @Test
    void a_correction_says_about_itself_what_is_true_of_it() {
        VerdictReached fact =
                done(room.settling().settle(held, ANNA, new Settlement.ReleaseCorrected(List.of(Law.extract(Law.EN)))));

        assertThat(((Verdict.Released) fact.verdict()).answer().caveats())
                .containsExactlyInAnyOrder(Caveat.EXTRACT_ONLY, Caveat.NOT_LEGAL_ADVICE);
    }

    /** The same draft for another question. */
    private static AnswerDrafted another(AnswerDrafted drafted) {
        QuestionAsked asked = drafted.question();
        String id = "0196a000-0000-7000-8000-000000000002";
        return new AnswerDrafted(
                id,
                drafted.region(),
                new QuestionAsked(
                        id, asked.region(), asked.askedAt(), asked.deadline(), asked.asker(), asked.inquiry()),
                drafted.draft(),
                drafted.evidence(),
                drafted.model(),
                drafted.retrievedAt(),
                drafted.draftedAt());
    }

    private static ReviewCase grave() {
        return new ReviewCase(
                "0196a000-0000-7000-8000-00000000000c",
                another(Law.answering(Law.EN, Law.extract(Law.EN))),
                List.of("high-risk"),
                List.of(),
                0.9,
                Risk.HIGH,
                Law.NOW);
    }

    private static VerdictReached settledAnew(Review review, Settlement settlement) {
        Room other = new Room();
        other.reviews.put(review);
        return done(other.settling().settle(review, ANNA, settlement));
    }

    private static VerdictReached done(SettlingReview.Outcome outcome) {
        assertThat(outcome).isInstanceOf(SettlingReview.Outcome.Done.class);
        return ((SettlingReview.Outcome.Done) outcome).fact();
    }
}
