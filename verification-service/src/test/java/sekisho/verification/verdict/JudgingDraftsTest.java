package sekisho.verification.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.Draft;
import sekisho.contracts.GateReport.Mode;
import sekisho.contracts.Verdict;
import sekisho.verification.certificate.Alarm;
import sekisho.verification.gate.Law;
import sekisho.verification.review.Review;

class JudgingDraftsTest {

    private final Room room = new Room();
    private final AnswerDrafted good = Law.answering(Law.EN, Law.extract(Law.EN));
    private final AnswerDrafted empty = Law.drafted(Law.asking(Law.EN), new Draft.NothingFound("no-match"), Law.STRONG);

    @Test
    void a_released_answer_is_provisional_without_a_certificate() {
        Reached reached = room.judging().judge(List.of(good)).getFirst();

        assertThat(reached.fact().verdict()).isInstanceOf(Verdict.Released.class);
        assertThat(reached.fact().gate().mode()).isEqualTo(Mode.PROVISIONAL);
        assertThat(reached.fact().gate().certificateId()).isNull();
    }

    @Test
    void released_answers_are_drawn_for_audit_and_nothing_else_is() {
        Reached reached = room.judging(1).judge(List.of(good)).getFirst();
        Room other = new Room();
        other.judging(1).judge(List.of(empty));

        assertThat(room.office.audits.kept).containsOnlyKeys(reached.fact().verdictId());
        assertThat(other.office.audits.kept).isEmpty();
    }

    @Test
    void behind_a_closed_gate_everything_goes_to_an_expert() {
        room.office.watches.raise(new Alarm(UUID.randomUUID().toString(), 1, Law.NOW, 10, 3, 120, List.of()));

        Reached reached = room.judging(1).judge(List.of(good)).getFirst();

        assertThat(reached.fact().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Escalated.class,
                        escalated -> assertThat(escalated.reasons()).containsExactly("gate-closed"));
        assertThat(reached.fact().gate().alarmId()).isNotNull();
        assertThat(room.office.audits.kept).isEmpty();
    }

    @Test
    void a_question_is_judged_once_however_often_its_draft_comes() {
        JudgingDrafts judging = room.judging();

        judging.judge(List.of(good, good));
        judging.judge(List.of(good));

        assertThat(room.verdicts.all()).hasSize(1);
        assertThat(room.leaves.head().size()).isEqualTo(1);
    }

    @Test
    void an_escalated_draft_opens_the_case_its_verdict_names() {
        Reached reached = room.judging().judge(List.of(empty)).getFirst();

        Verdict.Escalated escalated = (Verdict.Escalated) reached.fact().verdict();
        assertThat(room.reviews.find(escalated.reviewId()))
                .hasValueSatisfying(review -> assertThat(review).isInstanceOf(Review.Waiting.class));
    }

    @Test
    void the_ledger_never_holds_a_text() {
        room.judging().judge(List.of(good));

        String entry = room.leaves.from(0, 1).getFirst().canonical();
        assertThat(entry)
                .doesNotContain("Compliance Officer")
                .doesNotContain("must notify")
                .contains(good.questionId())
                .contains("\"sequence\":0")
                .contains(Law.EN.digest());
    }

    @Test
    void ids_are_uuids_of_version_seven_in_order_of_time() {
        UUID id = UUID.fromString(
                room.judging().judge(List.of(good)).getFirst().fact().verdictId());

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(Law.NOW.toEpochMilli());
    }
}
