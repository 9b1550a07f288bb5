package sekisho.inference.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    @Test
    void ranking_measures_are_those_of_the_textbook() {
        Ranking ranking = new Ranking();

        ranking.count(List.of("x", "a", "y", "b"), List.of("a", "b"));

        assertThat(ranking.figures().get("recall@1")).isZero();
        assertThat(ranking.figures().get("recall@10")).isEqualTo(1);
        assertThat(ranking.figures().get("map@10")).isEqualTo((1.0 / 2 + 2.0 / 4) / 2);
        assertThat(ranking.figures().get("ndcg@10")).isCloseTo(0.6509, within(1e-4));
    }

    @Test
    void a_map_learns_the_share_and_never_a_negative_weight() {
        List<MonotoneLogistic.Row> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double x = i / 400.0;
            rows.add(new MonotoneLogistic.Row(new double[] {x, 1 - x}, (i * 7919 % 400) / 400.0 < x));
        }

        MonotoneLogistic map = MonotoneLogistic.fit(rows, 0.1);

        assertThat(map.weights()[0]).isPositive();
        assertThat(map.weights()[1]).isZero();
        assertThat(map.of(new double[] {0.5, 0.5})).isCloseTo(0.5, within(0.05));
    }

    @Test
    void reliability_tells_how_much_of_it_can_be_promised() {
        Reliability reliability = new Reliability(List.of(
                new Reliability.Stated(0.9, true),
                new Reliability.Stated(0.8, true),
                new Reliability.Stated(0.7, false),
                new Reliability.Stated(0.6, true)));

        assertThat(reliability.precisionFrom(0.75)).isEqualTo(1);
        assertThat(reliability.coverageFrom(0.75)).isEqualTo(0.5);
        assertThat(reliability.coverageAt(0.95)).isEqualTo(0.5);
        assertThat(reliability.brier()).isCloseTo((0.01 + 0.04 + 0.49 + 0.16) / 4, within(1e-9));
    }
}
