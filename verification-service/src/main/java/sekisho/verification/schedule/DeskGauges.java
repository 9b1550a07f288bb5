package sekisho.verification.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import sekisho.verification.review.Reviews;
import sekisho.verification.review.seed.Measuring;

/** How the desk stands, as it was last looked at; a scrape never waits for the database. */
public final class DeskGauges {

    private volatile long waiting;
    private volatile long claimed;
    private volatile long overdue;
    private volatile double oldestSeconds;
    private volatile Measuring.Catch caught = Measuring.of(List.of());

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
        Gauge.builder("sekisho.reviews.overdue", this, gauges -> gauges.overdue)
                .description("cases that are not settled and should be")
                .register(meters);
        Gauge.builder("sekisho.desk.seeds.caught", this, gauges -> gauges.caught.caught())
                .description("known-wrong drafts experts have caught, of the last 90 days")
                .register(meters);
        Gauge.builder("sekisho.desk.seeds.missed", this, gauges -> gauges.caught.missed())
                .description("known-wrong drafts experts have let through, of the last 90 days")
                .register(meters);
        Gauge.builder("sekisho.desk.seeds.missed.bound", this, gauges -> gauges.caught.missedAtMost())
                .description("what the true share of missed ones does not exceed, at 95 %")
                .register(meters);
    }

    /** Shows a load that was found at an instant. */
    public void show(Reviews.Load load, Instant now) {
        waiting = load.waiting();
        claimed = load.claimed();
        overdue = load.overdue();
        oldestSeconds = load.oldest()
                .map(opened -> Duration.between(opened, now).toMillis() / 1_000.0)
                .orElse(0.0);
    }

    /** Shows what experts did with known-wrong drafts. */
    public void show(Measuring.Catch measured) {
        caught = measured;
    }
}
