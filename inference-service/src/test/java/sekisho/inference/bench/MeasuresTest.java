package sekisho.inference.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
}
