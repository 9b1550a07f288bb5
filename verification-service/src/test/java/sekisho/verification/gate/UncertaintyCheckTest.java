package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Caveat;

class UncertaintyCheckTest {

    private static final GateNumbers NUMBERS = GateNumbers.standard();

    @Test
    void low_confidence_is_told_with_the_answer() {
        Confidence low = new Confidence.Calibrated(0.90);

        assertThat(UncertaintyCheck.on(low, List.of(), NUMBERS)).isEqualTo(Finding.failed("not-told"));
        assertThat(UncertaintyCheck.on(low, UncertaintyCheck.stated(List.of(), low, NUMBERS), NUMBERS))
                .isEqualTo(Finding.passed());
        assertThat(UncertaintyCheck.stated(List.of(Caveat.EXTRACT_ONLY), low, NUMBERS))
                .containsExactly(Caveat.EXTRACT_ONLY, Caveat.UNCERTAIN);
    }

    @Test
    void high_confidence_needs_no_word_and_unknown_confidence_has_none() {
        Confidence high = new Confidence.Calibrated(0.97);

        assertThat(UncertaintyCheck.on(high, List.of(), NUMBERS)).isEqualTo(Finding.passed());
        assertThat(UncertaintyCheck.stated(List.of(), high, NUMBERS)).isEmpty();
        assertThat(UncertaintyCheck.on(new Confidence.Unknown("x"), List.of(Caveat.UNCERTAIN), NUMBERS))
                .isEqualTo(Finding.failed("unknown"));
    }
}
