package sekisho.verification.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds what was asked against what the ledger says. */
public final class Reconciling {

    /** Discrepancies of one kind that are listed; where there are more, something is wrong at large. */
    static final int LISTED_MAX = 500;

    /** A verdict of the gate takes seconds; one that is not there after this is missing. */
    static final Duration GRACE = Duration.ofMinutes(10);

    private final Accounts accounts;

    public Reconciling(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Reconciles whole hours; {@code from} is rounded down. Call in a transaction. */
    public Reconciliation between(Instant from, Instant to, Instant now) {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from must be earlier than to");
        }
        Instant hour = from.truncatedTo(ChronoUnit.HOURS);
        Instant due = now.minus(GRACE);
        List<Reconciliation.Discrepancy> found = accounts.discrepancies(hour, to, due, LISTED_MAX + 1);
        Map<Reconciliation.Kind, Long> counts =
                found.stream().collect(Collectors.groupingBy(Reconciliation.Discrepancy::kind, Collectors.counting()));
        boolean more = counts.values().stream().anyMatch(count -> count > LISTED_MAX);
        return new Reconciliation(
                hour, to, accounts.since().orElse(null), accounts.tallies(hour, to, due), found, more);
    }
}
