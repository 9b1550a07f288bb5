package sekisho.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BellsTest {

    @Test
    void a_bell_wakes_those_who_wait_for_that_question_only_and_until_it_is_taken_down() {
        Bells bells = new Bells(10);
        AtomicInteger woken = new AtomicInteger();
        Bells.Bell bell = bells.hang("q-1", woken::incrementAndGet).orElseThrow();

        bells.ring("q-2");
        bells.ring("q-1");
        bell.close();
        bell.close();
        bells.ring("q-1");

        assertThat(woken).hasValue(1);
        assertThat(bells.hung()).isZero();
        assertThat(bells.awaited()).isEmpty();
    }

    @Test
    void no_more_wait_than_the_limit_allows() {
        Bells bells = new Bells(1);
        Bells.Bell first = bells.hang("q-1", () -> {}).orElseThrow();

        assertThat(bells.hang("q-2", () -> {})).isEmpty();
        first.close();
        assertThat(bells.hang("q-2", () -> {})).isPresent();
    }
}
