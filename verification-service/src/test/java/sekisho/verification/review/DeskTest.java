package sekisho.verification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Region;
import sekisho.contracts.Risk;
import sekisho.verification.gate.Law;

class DeskTest {

    private static final Instant NOW = Law.NOW;
    private static final Duration LASTS = Duration.ofMinutes(30);
    private static final Expert ANNA = new Expert("anna", Set.of(Region.EMEA));
    private static final Expert BEN = new Expert("ben", Set.of(Region.EMEA));
    private static final Expert CARLA = new Expert("carla", Set.of(Region.EMEA));
    private static final Settlement REFUSAL = new Settlement.Refuse("out-of-scope", null);

    private final Desk desk = new Desk(LASTS);
    private final ReviewCase file = file(Risk.LOW);
    private final ReviewCase grave = file(Risk.HIGH);
    private final Review waiting = new Review.Waiting(file);
    private final Proposal annas = new Proposal("anna", NOW, REFUSAL);

    @Test
    void an_expert_takes_a_waiting_case_and_the_history_says_so() {
        assertThat(desk.claim(waiting, ANNA, NOW))
                .isEqualTo(new Desk.Reply.Moved(
                        new Review.Claimed(file, "anna", NOW.plus(LASTS)),
                        move(file, Move.Kind.CLAIMED, "anna", null)));
    }

    @Test
    void a_claim_taken_again_lasts_longer() {
        Instant later = NOW.plusSeconds(600);

        Desk.Reply.Moved renewed = moved(desk.claim(claimedByAnna(), ANNA, later));

        assertThat(renewed.next()).isEqualTo(new Review.Claimed(file, "anna", later.plus(LASTS)));
        assertThat(renewed.move().kind()).isEqualTo(Move.Kind.RENEWED);
    }

    @Test
    void only_one_expert_holds_a_case() {
        assertThat(desk.claim(claimedByAnna(), BEN, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.CLAIMED));
    }

    @Test
    void a_claim_that_ran_out_is_taken_by_others_and_the_history_names_whose_it_was() {
        Instant later = NOW.plus(LASTS).plusSeconds(1);

        Desk.Reply.Moved taken = moved(desk.claim(claimedByAnna(), BEN, later));

        assertThat(taken.move().aside()).isEqualTo("anna");
        assertThat(desk.settle(claimedByAnna(), ANNA, REFUSAL, "v", later))
                .isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
    }

    @Test
    void a_case_given_back_waits_again_with_the_note_in_its_history() {
        assertThat(desk.giveBack(claimedByAnna(), ANNA, "not my field", NOW))
                .isEqualTo(new Desk.Reply.Moved(
                        waiting, new Move(file.reviewId(), Move.Kind.RETURNED, "anna", NOW, null, "not my field")));
        assertThat(desk.giveBack(claimedByAnna(), BEN, null, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(desk.giveBack(waiting, ANNA, null, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
    }

    @Test
    void a_deputy_takes_over_what_the_person_holds_and_nobody_else_does() {
        Expert deputy = new Expert("ben", Set.of(Region.EMEA), Set.of("anna"), Set.of());

        Desk.Reply.Moved taken = moved(desk.takeOver(claimedByAnna(), deputy, NOW));

        assertThat(taken.next()).isEqualTo(new Review.Claimed(file, "ben", NOW.plus(LASTS)));
        assertThat(taken.move()).isEqualTo(new Move(file.reviewId(), Move.Kind.TAKEN_OVER, "ben", NOW, "anna", null));
        assertThat(desk.takeOver(claimedByAnna(), CARLA, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_DEPUTY));
        assertThat(desk.takeOver(waiting, deputy, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
    }

    @Test
    void nobody_settles_confirms_or_takes_over_a_question_of_their_own() {
        Expert asker = new Expert(file.asker(), Set.of(Region.EMEA), Set.of("anna"), Set.of());
        var own = new Desk.Reply.Declined(Desk.OWN_QUESTION);

        assertThat(desk.claim(waiting, asker, NOW)).isEqualTo(own);
        assertThat(desk.takeOver(claimedByAnna(), asker, NOW)).isEqualTo(own);
        assertThat(desk.settle(new Review.Claimed(file, asker.pseudonym(), NOW.plus(LASTS)), asker, REFUSAL, "v", NOW))
                .isEqualTo(own);
        assertThat(desk.confirm(confirming(asker), asker, "v", NOW)).isEqualTo(own);
        assertThat(desk.object(confirming(asker), asker, "no", NOW)).isEqualTo(own);
        assertThat(desk.claim(new Review.Proposed(grave, annas), asker, NOW)).isEqualTo(own);
    }

    @Test
    void an_expert_of_another_region_does_nothing() {
        Expert elsewhere = new Expert("anna", Set.of(Region.APAC));

        assertThat(desk.claim(waiting, elsewhere, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.OTHER_REGION));
        assertThat(desk.settle(claimedByAnna(), elsewhere, REFUSAL, "v", NOW))
                .isEqualTo(new Desk.Reply.Declined(Desk.OTHER_REGION));
        assertThat(desk.stepAside(waiting, elsewhere, null, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.OTHER_REGION));
    }

    @Test
    void only_the_holder_settles_and_only_once() {
        Review settled = new Review.Settled(file, "anna", NOW, "v", null);

        assertThat(desk.settle(claimedByAnna(), BEN, REFUSAL, "v", NOW))
                .isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(desk.settle(waiting, ANNA, REFUSAL, "v", NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(desk.settle(claimedByAnna(), ANNA, REFUSAL, "v", NOW))
                .isEqualTo(new Desk.Reply.Moved(settled, move(file, Move.Kind.SETTLED, "anna", null)));
        assertThat(desk.settle(settled, ANNA, REFUSAL, "w", NOW)).isEqualTo(new Desk.Reply.Declined(Desk.SETTLED));
        assertThat(desk.claim(settled, ANNA, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.SETTLED));
        assertThat(desk.stepAside(settled, ANNA, null, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.SETTLED));
    }

    @Test
    void a_high_risk_case_is_proposed_first_and_only_a_second_expert_confirms_it() {
        Review held = new Review.Claimed(grave, "anna", NOW.plus(LASTS));

        Review proposed = moved(desk.settle(held, ANNA, REFUSAL, "v", NOW)).next();
        assertThat(proposed).isEqualTo(new Review.Proposed(grave, annas));
        assertThat(desk.settle(proposed, BEN, REFUSAL, "v", NOW))
                .isEqualTo(new Desk.Reply.Declined(Desk.AWAITS_SECOND));
        assertThat(desk.claim(proposed, ANNA, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.OWN_SETTLEMENT));
        assertThat(desk.confirm(proposed, ANNA, "v", NOW)).isEqualTo(new Desk.Reply.Declined(Desk.OWN_SETTLEMENT));
        assertThat(desk.confirm(proposed, BEN, "v", NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));

        Review read = moved(desk.claim(proposed, BEN, NOW)).next();
        assertThat(read).isEqualTo(confirming(BEN));
        assertThat(desk.confirm(read, CARLA, "v", NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(desk.confirm(read, BEN, "v", NOW))
                .isEqualTo(new Desk.Reply.Moved(
                        new Review.Settled(grave, "anna", NOW, "v", "ben"),
                        move(grave, Move.Kind.CONFIRMED, "ben", "anna")));
    }

    @Test
    void an_objection_sends_the_case_back_to_everybody_and_the_proposal_falls() {
        assertThat(desk.object(confirming(BEN), BEN, "wrong law", NOW))
                .isEqualTo(new Desk.Reply.Moved(
                        new Review.Waiting(grave),
                        new Move(grave.reviewId(), Move.Kind.OBJECTED, "ben", NOW, "anna", "wrong law")));
        assertThat(desk.object(new Review.Claimed(grave, "ben", NOW.plus(LASTS)), BEN, "x", NOW))
                .isEqualTo(new Desk.Reply.Declined(Desk.NOTHING_PROPOSED));
    }

    @Test
    void a_second_look_that_ran_out_confirms_nothing_and_goes_to_another() {
        Instant later = NOW.plus(LASTS).plusSeconds(1);

        assertThat(desk.confirm(confirming(BEN), BEN, "v", later)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(moved(desk.claim(confirming(BEN), CARLA, later)).next())
                .isEqualTo(new Review.Confirming(grave, annas, "carla", later.plus(LASTS)));
        assertThat(desk.claim(confirming(BEN), ANNA, later)).isEqualTo(new Desk.Reply.Declined(Desk.OWN_SETTLEMENT));
    }

    @Test
    void the_first_expert_is_not_let_in_as_deputy_of_the_second() {
        Expert deputy = new Expert("anna", Set.of(Region.EMEA), Set.of("ben"), Set.of());

        assertThat(desk.takeOver(confirming(BEN), deputy, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.OWN_SETTLEMENT));
    }

    @Test
    void whoever_steps_aside_lets_go_of_everything_and_does_not_come_back() {
        Expert aside = new Expert("anna", Set.of(Region.EMEA), Set.of(), Set.of(file.reviewId()));
        var conflict = new Desk.Reply.Declined(Desk.CONFLICT);

        assertThat(moved(desk.stepAside(claimedByAnna(), ANNA, "my client", NOW))
                        .next())
                .isEqualTo(waiting);
        assertThat(moved(desk.stepAside(claimedByAnna(), BEN, null, NOW)).next())
                .isEqualTo(claimedByAnna());
        assertThat(moved(desk.stepAside(new Review.Proposed(grave, annas), ANNA, null, NOW))
                        .next())
                .isEqualTo(new Review.Waiting(grave));
        assertThat(moved(desk.stepAside(confirming(BEN), BEN, null, NOW)).next())
                .isEqualTo(new Review.Proposed(grave, annas));
        assertThat(moved(desk.stepAside(confirming(BEN), ANNA, null, NOW)).next())
                .isEqualTo(new Review.Waiting(grave));
        assertThat(desk.claim(waiting, aside, NOW)).isEqualTo(conflict);
        assertThat(desk.settle(claimedByAnna(), aside, REFUSAL, "v", NOW)).isEqualTo(conflict);
    }

    @Test
    void a_proposal_is_taken_back_by_its_author_alone() {
        assertThat(moved(desk.giveBack(new Review.Proposed(grave, annas), ANNA, null, NOW))
                        .next())
                .isEqualTo(new Review.Waiting(grave));
        assertThat(desk.giveBack(new Review.Proposed(grave, annas), BEN, null, NOW))
                .isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(moved(desk.giveBack(confirming(BEN), BEN, null, NOW)).next())
                .isEqualTo(new Review.Proposed(grave, annas));
    }

    @Test
    void four_eyes_can_never_be_written_down_as_two() {
        assertThatThrownBy(() -> new Review.Confirming(grave, annas, "anna", NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Review.Settled(grave, "anna", NOW, "v", "anna"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_high_risk_case_is_due_after_half_an_hour_and_any_other_after_four() {
        assertThat(grave.dueAt()).isEqualTo(NOW.plus(ServiceLevels.HIGH_RISK));
        assertThat(file.dueAt()).isEqualTo(NOW.plus(ServiceLevels.OTHERWISE));
    }

    private static ReviewCase file(Risk risk) {
        return new ReviewCase(
                "0196a000-0000-7000-8000-00000000000a",
                Law.answering(Law.EN, Law.extract(Law.EN)),
                List.of("low-confidence"),
                List.of(),
                0.4,
                risk,
                NOW);
    }

    private Review claimedByAnna() {
        return new Review.Claimed(file, "anna", NOW.plus(LASTS));
    }

    private Review confirming(Expert second) {
        return new Review.Confirming(grave, annas, second.pseudonym(), NOW.plus(LASTS));
    }

    private static Move move(ReviewCase file, Move.Kind kind, String by, String aside) {
        return new Move(file.reviewId(), kind, by, NOW, aside, null);
    }

    private static Desk.Reply.Moved moved(Desk.Reply reply) {
        assertThat(reply).isInstanceOf(Desk.Reply.Moved.class);
        return (Desk.Reply.Moved) reply;
    }
}
