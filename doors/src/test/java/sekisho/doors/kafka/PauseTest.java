package sekisho.doors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PauseTest {

    @Test
    void a_rest_ends_by_itself_and_the_worker_goes_on() {
        try (Pause pause = new Pause()) {
            assertThat(pause.of(Duration.ofMillis(1))).isTrue();
            assertThat(pause.goesOn()).isTrue();
        }
    }

    @Test
    @Timeout(10)
    void who_is_stopped_in_a_rest_does_not_rest_to_its_end() throws Exception {
        Pause pause = new Pause();
        CompletableFuture<Boolean> resting = CompletableFuture.supplyAsync(() -> pause.of(Duration.ofHours(1)));

        pause.close();

        assertThat(resting.get(5, TimeUnit.SECONDS)).isFalse();
        assertThat(pause.goesOn()).isFalse();
        assertThat(pause.afterFailure()).isFalse();
    }

    @Test
    @Timeout(10)
    void an_interrupt_stops_it_and_is_not_lost() {
        Pause pause = new Pause();
        Thread.currentThread().interrupt();

        assertThat(pause.of(Duration.ofHours(1))).isFalse();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(pause.goesOn()).isFalse();
    }
}
