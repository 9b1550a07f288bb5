package sekisho.verification.review;

import static org.assertj.core.api.Assertions.assertThat;

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

    private final Desk desk = new Desk(LASTS);
    private final ReviewCase file = new ReviewCase(
            "0196a000-0000-7000-8000-00000000000a",
            Law.answering(Law.EN, Law.extract(Law.EN)),
            List.of("low-confidence"),
            List.of(),
            0.4,
            Risk.LOW,
            NOW);
    private final Review waiting = new Review.Waiting(file);

    @Test
    void an_expert_takes_a_waiting_case() {
        assertThat(desk.claim(waiting, ANNA, NOW))
                .isEqualTo(new Desk.Reply.Moved(new Review.Claimed(file, "anna", NOW.plus(LASTS))));
    }

    @Test
    void only_one_expert_holds_a_case() {
        assertThat(desk.claim(claimedByAnna(), BEN, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.CLAIMED));
    }

    @Test
    void a_claim_runs_out() {
        Instant later = NOW.plus(LASTS).plusSeconds(1);

        assertThat(desk.claim(claimedByAnna(), BEN, later)).isInstanceOf(Desk.Reply.Moved.class);
        assertThat(desk.settle(claimedByAnna(), ANNA, "v", later)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
    }

    @Test
    void a_case_given_back_waits_again() {
        assertThat(desk.giveBack(claimedByAnna(), ANNA)).isEqualTo(new Desk.Reply.Moved(waiting));
        assertThat(desk.giveBack(claimedByAnna(), BEN)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(desk.giveBack(waiting, ANNA)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
    }

    @Test
    void nobody_settles_a_question_of_their_own() {
        Expert asker = new Expert(file.asker(), Set.of(Region.EMEA));

        assertThat(desk.claim(waiting, asker, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.OWN_QUESTION));
        assertThat(desk.settle(new Review.Claimed(file, asker.pseudonym(), NOW.plus(LASTS)), asker, "v", NOW))
                .isEqualTo(new Desk.Reply.Declined(Desk.OWN_QUESTION));
    }

    @Test
    void an_expert_of_another_region_does_nothing() {
        Expert elsewhere = new Expert("anna", Set.of(Region.APAC));

        assertThat(desk.claim(waiting, elsewhere, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.OTHER_REGION));
        assertThat(desk.settle(claimedByAnna(), elsewhere, "v", NOW))
                .isEqualTo(new Desk.Reply.Declined(Desk.OTHER_REGION));
    }

    @Test
    void only_the_holder_settles_and_only_once() {
        Review settled = new Review.Settled(file, "anna", NOW, "v");

        assertThat(desk.settle(claimedByAnna(), BEN, "v", NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(desk.settle(waiting, ANNA, "v", NOW)).isEqualTo(new Desk.Reply.Declined(Desk.NOT_CLAIMED));
        assertThat(desk.settle(claimedByAnna(), ANNA, "v", NOW)).isEqualTo(new Desk.Reply.Moved(settled));
        assertThat(desk.settle(settled, ANNA, "w", NOW)).isEqualTo(new Desk.Reply.Declined(Desk.SETTLED));
        assertThat(desk.claim(settled, ANNA, NOW)).isEqualTo(new Desk.Reply.Declined(Desk.SETTLED));
    }

    private Review claimedByAnna() {
        return new Review.Claimed(file, "anna", NOW.plus(LASTS));
    }
}
