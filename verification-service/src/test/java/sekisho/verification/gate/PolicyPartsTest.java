package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sekisho.contracts.ModelVersion;

class PolicyPartsTest {

    @Test
    void the_policy_hash_changes_with_every_part_of_the_policy() {
        ModelVersion one = new ModelVersion("extractive-1", "none", "ranking-policy-0");
        ModelVersion two = new ModelVersion("extractive-1", "none", "ranking-policy-1");

        assertThat(Law.policy().hash(one))
                .isEqualTo(Law.policy().hash(one))
                .isNotEqualTo(Law.policy().hash(two))
                .isNotEqualTo(Law.checksAlone().hash(one));
    }

    @Test
    void a_check_that_breaks_has_failed() {
        Check broken = new Check() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Finding on(Case answer) {
                throw new IllegalStateException("broken");
            }
        };
        GatePolicy policy = new GatePolicy(
                GateNumbers.standard(),
                Law.policy().calibration(),
                Law.policy().risk(),
                List.of(broken),
                "x",
                Law.policy().canon());

        Decision decision = Gate.judge(Law.answering(Law.EN, Law.extract(Law.EN)), Law.copy(), policy);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Escalate.class,
                        escalate -> assertThat(escalate.reasons()).containsExactly("broken"));
    }
}
