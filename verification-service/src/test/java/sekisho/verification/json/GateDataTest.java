package sekisho.verification.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Risk;
import sekisho.verification.gate.Calibration;
import sekisho.verification.gate.Confidence;

class GateDataTest {

    private static final List<String> PROMISED =
            List.of("coverage", "margin", "agreement", "strength", "focus", "solitude");

    @Test
    void the_shipped_calibration_speaks_of_the_promised_signals_and_can_reach_the_bar() {
        Calibration calibration = GateData.calibration();

        assertThat(PROMISED).containsAll(calibration.signals());
        assertThat(worth(calibration, 1)).isGreaterThan(0.95);
        assertThat(worth(calibration, 0.3)).isLessThan(0.95);
    }

    @Test
    void better_evidence_never_lowers_confidence() {
        Calibration calibration = GateData.calibration();
        for (String signal : calibration.signals()) {
            Map<String, Double> weaker = alike(0.5);
            Map<String, Double> stronger = alike(0.5);
            stronger.put(signal, 0.9);

            assertThat(calibration.of(stronger).worth())
                    .isGreaterThanOrEqualTo(calibration.of(weaker).worth());
        }
    }

    @Test
    void a_calibration_that_falls_with_better_evidence_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration("x", List.of("margin"), List.of(-1.0), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration("x", List.of("margin"), List.of(1.0, 2.0), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Calibration("x", List.of("margin"), List.of(1.0), Double.NaN));
    }

    @Test
    void the_shipped_risk_rules_know_every_level_in_every_language() {
        assertThat(GateData.risk().topics()).extracting(topic -> topic.level()).contains(Risk.HIGH, Risk.MEDIUM);
        assertThat(GateData.risk().refusals()).isNotEmpty();
    }

    @Test
    void a_tree_has_one_spelling() {
        Map<String, Object> one = new TreeMap<>(Map.of("b", 1.0, "a", List.of("ü", 0.1)));

        assertThat(new CanonicalJson().spell(one)).isEqualTo("{\"a\":[\"ü\",0.1],\"b\":1}");
    }

    private static double worth(Calibration calibration, double value) {
        Confidence confidence = calibration.of(alike(value));
        return confidence.worth();
    }

    private static Map<String, Double> alike(double value) {
        Map<String, Double> signals = new TreeMap<>();
        PROMISED.forEach(signal -> signals.put(signal, value));
        return signals;
    }
}
