package sekisho.verification.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import sekisho.verification.review.Reviews;

/** How the desk stands, as it was last looked at; a scrape never waits for the database. */
public final class DeskGauges {

    private volatile long waiting;
    private volatile long claimed;
    private volatile double oldestSeconds;

    public DeskGauges(MeterRegistry meters) {
        Gauge.builder("sekisho.reviews.waiting", this, gauges -> gauges.waiting)
                .description("cases anybody may take")
                .register(meters);
        Gauge.builder("sekisho.reviews.claimed", this, gauges -> gauges.claimed)
                .description("cases an expert holds")
                .register(meters);
        Gauge.builder("sekisho.reviews.oldest.age", this, gauges -> gauges.oldestSeconds)
                .description("age of the oldest case that is not settled")
                .baseUnit("seconds")
                .register(meters);
    }

    /** Shows a load that was found at an instant. */
    public void show(Reviews.Load load, Instant now) {
        waiting = load.waiting();
        claimed = load.claimed();
        oldestSeconds = load.oldest()
                .map(opened -> Duration.between(opened, now).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
