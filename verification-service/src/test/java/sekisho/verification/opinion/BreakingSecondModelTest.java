package sekisho.verification.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;
import sekisho.verification.gate.SecondOpinion.Absence;
import sekisho.verification.opinion.SecondModel.Reply;

class BreakingSecondModelTest {

    private static final Brief BRIEF = new Brief("Who?", Language.EN, List.of(), LocalDate.of(2026, 1, 1), List.of());
    private static final Duration LONG = Duration.ofSeconds(2);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Reply next = new Reply.Silent(Absence.DOWN);
    private final ScriptedSecondModel model = ScriptedSecondModel.answering((brief, within) -> next);
    private final SecondModel breaking =
            new BreakingSecondModel(model, () -> now, 3, Duration.ofSeconds(10), Duration.ofSeconds(1));

    @Test
    void a_model_that_is_down_is_left_alone_for_a_while() {
        ask(3, LONG);

        assertThat(breaking.ask(BRIEF, LONG)).isEqualTo(new Reply.Silent(Absence.DOWN));
        assertThat(model.shown()).hasSize(3);
    }

    @Test
    void after_the_rest_one_question_tries_again_and_the_others_wait() {
        ask(3, LONG);
        now = now.plusSeconds(11);

        ask(5, LONG);

        assertThat(model.shown()).hasSize(4);
    }

    @Test
    void one_answer_closes_it_again() {
        ask(3, LONG);
        now = now.plusSeconds(11);
        next = new Reply.Told(new Opinion.CannotTell());

        ask(5, LONG);

        assertThat(model.shown()).hasSize(8);
    }

    @Test
    void failures_count_only_in_a_row_and_garble_is_no_failure() {
        ask(2, LONG);
        next = new Reply.Silent(Absence.MALFORMED);
        ask(1, LONG);
        next = new Reply.Silent(Absence.LATE);
        ask(2, LONG);

        assertThat(model.shown()).hasSize(5);
        ask(2, LONG);
        assertThat(model.shown()).hasSize(6);
    }

    @Test
    void being_late_after_next_to_no_time_is_not_the_models_fault() {
        next = new Reply.Silent(Absence.LATE);

        ask(9, Duration.ofMillis(200));

        assertThat(model.shown()).hasSize(9);
    }

    private void ask(int times, Duration within) {
        for (int i = 0; i < times; i++) {
            breaking.ask(BRIEF, within);
        }
    }
}
