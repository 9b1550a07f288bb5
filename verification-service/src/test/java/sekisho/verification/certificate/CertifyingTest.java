package sekisho.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CertifyingTest {

    private static final Promise PROMISE = Promise.standard();
    private static final Certifying CERTIFYING = new Certifying(PROMISE);
    private static final Grid TWO_STEPS = new Grid(List.of(0.0, 0.9));

    @Test
    void a_clean_sample_opens_its_stratum_at_the_lowest_threshold_that_holds() {
        List<Adjudicated> judged = new ArrayList<>(judged("en/EU", 0.95, 1_500, 0));
        judged.addAll(judged("en/EU", 0.5, 500, 40));

        assertThat(CERTIFYING.certify(judged, Map.of("en/EU", TWO_STEPS)))
                .singleElement()
                .isInstanceOfSatisfying(Stratum.Open.class, open -> {
                    assertThat(open.threshold()).isEqualTo(0.9);
                    assertThat(open.n()).isEqualTo(1_500);
                    assertThat(open.wrong()).isZero();
                    assertThat(open.bound()).isLessThanOrEqualTo(PROMISE.error());
                    assertThat(open.coverage()).isEqualTo(0.75);
                });
    }

    @Test
    void too_few_are_told_apart_from_too_many_wrong() {
        List<Adjudicated> judged = new ArrayList<>(judged("de/DE", 0.95, 500, 0));
        judged.addAll(judged("ja/JP", 0.95, 3_000, 60));

        assertThat(CERTIFYING.certify(judged, Map.of("de/DE", TWO_STEPS, "ja/JP", TWO_STEPS)))
                .extracting(Stratum::name, stratum -> ((Stratum.Closed) stratum).reason())
                .containsExactly(tuple("de/DE", Certifying.INSUFFICIENT_N), tuple("ja/JP", Certifying.TOO_MANY_WRONG));
    }

    @Test
    void a_stratum_without_a_grid_stays_closed() {
        assertThat(CERTIFYING.certify(judged("zh/CN", 0.95, 5_000, 0), Map.of()))
                .singleElement()
                .isInstanceOf(Stratum.Closed.class);
    }

    @Test
    void high_risk_answers_are_counted_where_they_would_be_released() {
        List<Adjudicated> judged = new ArrayList<>(judged("en/EU", 0.95, 2_000, 0));
        judged.add(new Adjudicated("high", "en/EU", 0.95, true, true));
        judged.add(new Adjudicated("high but unsure", "en/EU", -1, true, true));

        assertThat(CERTIFYING.certify(judged, Map.of("en/EU", TWO_STEPS)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Stratum.Open.class, open -> assertThat(open.highRisk()).isOne());
    }

    @Test
    void no_question_counts_twice() {
        List<Adjudicated> judged = new ArrayList<>(judged("en/EU", 0.95, 2, 0));
        judged.add(judged.getFirst());

        assertThatThrownBy(() -> CERTIFYING.certify(judged, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("judged twice");
    }

    /** Four strata just outside the promise at every threshold: whatever opens is a false statement. */
    @Test
    void a_false_statement_is_as_rare_as_promised_over_all_strata_together() {
        Random random = new Random(7);
        int houses = 300;
        int broken = 0;
        for (int house = 0; house < houses; house++) {
            List<Adjudicated> judged = new ArrayList<>();
            Map<String, Grid> grids = new HashMap<>();
            for (int stratum = 0; stratum < 4; stratum++) {
                grids.put("s" + stratum, Grid.ofTraffic(List.of(0.1, 0.3, 0.5, 0.7)));
                for (int i = 0; i < 1_500; i++) {
                    boolean correct = random.nextDouble() >= 0.0051;
                    judged.add(new Adjudicated(stratum + "." + i, "s" + stratum, random.nextDouble(), correct, false));
                }
            }
            boolean opened = new Certifying(new Promise(0.005, 0.2))
                    .certify(judged, grids).stream().anyMatch(Stratum.Open.class::isInstance);
            broken += opened ? 1 : 0;
        }

        assertThat(broken).isBetween(1, (int) (0.2 * houses));
    }

    private static List<Adjudicated> judged(String stratum, double score, int n, int wrong) {
        List<Adjudicated> judged = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            judged.add(new Adjudicated(stratum + score + "#" + i, stratum, score, i >= wrong, false));
        }
        return judged;
    }
}
