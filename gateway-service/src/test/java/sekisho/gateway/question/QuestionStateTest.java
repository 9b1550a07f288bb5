package sekisho.gateway.question;

import static org.assertj.core.api.Assertions.assertThat;
import static sekisho.gateway.question.QuestionState.ESCALATED;
import static sekisho.gateway.question.QuestionState.OPEN;
import static sekisho.gateway.question.QuestionState.REFUSED;
import static sekisho.gateway.question.QuestionState.RELEASED;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionStateTest {

    private static final Map<QuestionState, Set<QuestionState>> LEGAL = Map.of(
            OPEN, Set.of(ESCALATED, RELEASED, REFUSED),
            ESCALATED, Set.of(RELEASED, REFUSED),
            RELEASED, Set.of(),
            REFUSED, Set.of());

    @Test
    void states_move_forward_only() {
        for (QuestionState from : QuestionState.values()) {
            for (QuestionState to : QuestionState.values()) {
                assertThat(from.mayBecome(to))
                        .as("%s to %s", from, to)
                        .isEqualTo(LEGAL.get(from).contains(to));
            }
        }
    }

    @Test
    void only_released_and_refused_are_settled() {
        assertThat(List.of(QuestionState.values()).stream().filter(QuestionState::settled))
                .containsExactly(RELEASED, REFUSED);
    }
}
