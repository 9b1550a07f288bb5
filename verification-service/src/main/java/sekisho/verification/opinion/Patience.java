package sekisho.verification.opinion;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a second model may take.
 *
 * @param reserve what is kept of a question's time for checks, ledger and the way back to the asker
 * @param atMost longest wait, however much time is left
 * @param atLeast shortest wait worth asking for
 * @param atOnce most questions asked at the same time
 */
public record Patience(Duration reserve, Duration atMost, Duration atLeast, int atOnce) {

    public Patience {
        if (reserve.isNegative() || atLeast.isNegative() || atLeast.isZero() || atMost.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException("of second-model: 0 <= reserve, 0 < at-least <= at-most");
        }
        if (atOnce < 1) {
            throw new IllegalArgumentException("second-model.at-once counts from 1");
        }
    }

    /** The numbers of the house: 300 ms kept back, 1.5 s at most, 100 ms at least, 16 at once. */
    public static Patience standard() {
        return new Patience(Duration.ofMillis(300), Duration.ofMillis(1_500), Duration.ofMillis(100), 16);
    }

    /** What may be waited from now on for a question with this deadline; never negative. */
    Duration left(Instant now, Instant deadline) {
        Duration left = Duration.between(now, deadline).minus(reserve);
        return left.isNegative() ? Duration.ZERO : left.compareTo(atMost) > 0 ? atMost : left;
    }
}
