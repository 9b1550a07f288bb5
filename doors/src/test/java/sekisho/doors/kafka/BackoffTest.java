package sekisho.doors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(new Random(7));

    @Test
    void pauses_grow_up_to_a_second_and_never_beyond() {
        List<Duration> pauses = Stream.generate(backoff::next).limit(30).toList();

        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(25), Duration.ofMillis(50));
        assertThat(pauses.getLast()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_000));
        assertThat(pauses).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @Test
    void a_success_starts_small_again() {
        Stream.generate(backoff::next).limit(10).forEach(_ -> {});

        backoff.reset();

        assertThat(backoff.failures()).isZero();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(50));
    }
}
