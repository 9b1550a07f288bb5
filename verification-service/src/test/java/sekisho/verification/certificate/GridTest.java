package sekisho.verification.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridTest {

    @Test
    void thresholds_let_equal_further_shares_pass() {
        List<Double> scores =
                IntStream.range(0, 1_000).mapToObj(i -> i / 1_000.0).toList();

        assertThat(Grid.ofTraffic(scores).thresholds())
                .containsExactly(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    }

    @Test
    void a_score_that_repeats_is_one_threshold() {
        assertThat(Grid.ofTraffic(List.of(0.5, 0.5, 0.5)).thresholds()).containsExactly(0.5);
    }

    @Test
    void no_traffic_gives_no_grid() {
        assertThatThrownBy(() -> Grid.ofTraffic(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
