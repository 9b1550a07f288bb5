package sekisho.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactBinomialTest {

    @ParameterizedTest(name = "{1} wrong of {0} state half a percent at 95 %")
    @CsvSource({"598, 0", "947, 1", "1258, 2", "1549, 3", "2100, 5"})
    void the_least_sample_that_states_half_a_percent(int n, int wrong) {
        assertThat(ExactBinomial.upperBound(n, wrong, 0.05)).isLessThanOrEqualTo(0.005);
        assertThat(ExactBinomial.pValue(n, wrong, 0.005)).isLessThanOrEqualTo(0.05);
        assertThat(ExactBinomial.upperBound(n - 1, wrong, 0.05)).isGreaterThan(0.005);
        assertThat(ExactBinomial.pValue(n - 1, wrong, 0.005)).isGreaterThan(0.05);
    }

    @Test
    void seeing_half_a_percent_proves_no_half_percent() {
        assertThat(ExactBinomial.upperBound(10_000, 50, 0.05)).isGreaterThan(0.005);
    }

    @Test
    void zero_of_2995_is_below_a_tenth_of_a_percent() {
        assertThat(ExactBinomial.upperBound(2_995, 0, 0.05)).isLessThan(0.001);
    }

    @Test
    void nothing_seen_states_nothing() {
        assertThat(ExactBinomial.pValue(0, 0, 0.005)).isEqualTo(1);
        assertThat(ExactBinomial.upperBound(0, 0, 0.05)).isEqualTo(1);
        assertThat(ExactBinomial.upperBound(3, 3, 0.05)).isEqualTo(1);
    }

    @Test
    void bound_and_test_are_two_sides_of_one() {
        double bound = ExactBinomial.upperBound(1_000, 2, 0.05);

        assertThat(ExactBinomial.pValue(1_000, 2, bound)).isCloseTo(0.05, within(1e-9));
    }

    @Test
    void more_wrong_than_there_are_is_a_mistake() {
        assertThatThrownBy(() -> ExactBinomial.pValue(2, 3, 0.005)).isInstanceOf(IllegalArgumentException.class);
    }
}
