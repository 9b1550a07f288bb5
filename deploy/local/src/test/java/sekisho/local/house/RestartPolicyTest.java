package sekisho.local.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {

    private final RestartPolicy policy = RestartPolicy.usual();

    @Test
    void the_first_crash_is_mended_at_once_and_a_crash_loop_slows_down_to_a_bound() {
        assertThat(policy.pause(1)).isLessThan(Duration.ofMillis(500));
        assertThat(policy.pause(3)).isGreaterThan(policy.pause(2));
        assertThat(policy.pause(1_000)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void who_has_stood_long_starts_counting_anew() {
        assertThat(policy.crashesInARow(7, Duration.ofMinutes(2))).isEqualTo(1);
        assertThat(policy.crashesInARow(7, Duration.ofSeconds(1))).isEqualTo(8);
    }
}
