package sekisho.doors.kafka;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Growing pauses with full jitter, so that replicas do not come back in step. Not thread-safe. */
public final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final RandomGenerator chance;
    private int failures;

    public Backoff(RandomGenerator chance) {
        this.chance = chance;
    }

    /** The next pause: between half and all of 50 ms, 100 ms, … up to 1 s. */
    public Duration next() {
        long ceiling = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures++, 10));
        return Duration.ofMillis(ceiling / 2 + chance.nextLong(ceiling / 2 + 1));
    }

    /** How many pauses since the last success. */
    public int failures() {
        return failures;
    }

    /** It worked: start small again. */
    public void reset() {
        failures = 0;
    }
}
