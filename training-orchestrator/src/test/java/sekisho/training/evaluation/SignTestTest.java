package sekisho.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignTestTest {

    private static final double LEVEL = EvaluationPolicy.STANDARD.signLevel();

    @Test
    void six_to_none_is_the_least_that_convinces() {
        assertThat(sign(6, 0, 0).chance()).isCloseTo(1 / 64.0, within(1e-12)).isLessThanOrEqualTo(LEVEL);
        assertThat(sign(5, 0, 0).chance()).isCloseTo(1 / 32.0, within(1e-12)).isGreaterThan(LEVEL);
    }

    @Test
    void ties_say_nothing() {
        assertThat(sign(7, 1, 40).chance()).isCloseTo(9 / 256.0, within(1e-12));
        assertThat(sign(0, 0, 12).chance()).isEqualTo(1);
    }

    @Test
    void many_questions_underflow_nowhere() {
        assertThat(sign(5_000, 5_000, 0).chance()).isCloseTo(0.5, within(0.01));
        assertThat(sign(10_000, 0, 0).chance()).isZero();
        assertThat(sign(0, 10_000, 0).chance()).isCloseTo(1, within(1e-9));
    }

    private static SignTest sign(int wins, int losses, int ties) {
        double[] values = new double[wins + losses + ties];
        Arrays.fill(values, 0.5);
        Arrays.fill(values, 0, wins, 0.75);
        Arrays.fill(values, wins, wins + losses, 0.25);
        return SignTest.of(values, 0.5);
    }
}
