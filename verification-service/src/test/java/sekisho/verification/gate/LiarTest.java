package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Claim;
import sekisho.contracts.Draft;

/** A model that is always sure of itself gets nothing through that it should not. */
class LiarTest {

    private static final Claim GOOD = Law.extract(Law.EN);

    /** It tells 1 for every signal, and a confidence of its own on top; what it says is wrong in every way known here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Compliance Officer must notify the Regulator within 15 business days after a breach.",
                "The Compliance Officer must not notify the Regulator within 5 business days after a breach.",
                "The Regulator must notify the Compliance Officer within 5 business days after a breach.",
                "The Compliance Officer must notify the Regulator within 5 months after a breach.",
                "Nobody needs to be notified, I am 99 % sure of it."
            })
    void an_always_confident_liar_releases_nothing_with_or_without_a_second_model_that_is_absent(String lie) {
        Map<String, Double> liar = new HashMap<>(Law.STRONG);
        liar.put("confidence", 0.99);
        liar.put("probability", 1.0);
        Draft draft = answered(new Claim(lie, List.of(Law.citing(Law.EN, Law.EN.text()))));

        assertThat(judge(draft, liar)).isInstanceOf(Decision.Escalate.class);
        for (SecondOpinion.Absence absence : SecondOpinion.Absence.values()) {
            assertThat(Gate.judge(
                            Law.drafted(Law.asking(Law.EN), draft, liar),
                            Law.copy(),
                            Law.shipped().with(SecondRules.standard("second-1")),
                            new SecondOpinion.Absent(absence)))
                    .isInstanceOf(Decision.Escalate.class);
        }
    }

    @Test
    void a_confidence_the_draft_tells_of_itself_changes_nothing() {
        Map<String, Double> modest = new HashMap<>(Law.STRONG);
        modest.replaceAll((name, value) -> 0.6);
        Map<String, Double> boasting = new HashMap<>(modest);
        boasting.put("confidence", 0.99);

        assertThat(judge(answered(GOOD), boasting).confidence())
                .isEqualTo(judge(answered(GOOD), modest).confidence())
                .isLessThan(0.95);
    }

    private static Draft answered(Claim claim) {
        return new Draft.Answered(List.of(claim), List.of(), List.of());
    }

    private static Decision judge(Draft draft, Map<String, Double> signals) {
        return Gate.judge(Law.drafted(Law.asking(Law.EN), draft, signals), Law.copy(), Law.policy());
    }
}
