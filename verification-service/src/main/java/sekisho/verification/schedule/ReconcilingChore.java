package sekisho.verification.schedule;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import sekisho.verification.ledger.Reconciliation;
import sekisho.verification.ledger.Reconciling;
import sekisho.verification.verdict.Transactions;

/** Reconciles the last days again and again; anything above zero is an alarm, and the log names what it is. */
public final class ReconcilingChore implements Runnable {

    private static final Logger LOG = Logger.getLogger(ReconcilingChore.class);
    private static final Duration LOOK_BACK = Duration.ofHours(48);
    private static final int NAMED_MAX = 20;

    private final Transactions transactions;
    private final Reconciling reconciling;
    private final InstantSource clock;
    private volatile double unaccounted = Double.NaN;
    private volatile int named;

    public ReconcilingChore(
            Transactions transactions, Reconciling reconciling, InstantSource clock, MeterRegistry meters) {
        this.transactions = transactions;
        this.reconciling = reconciling;
        this.clock = clock;
        Gauge.builder("sekisho.ledger.unaccounted", this, chore -> chore.unaccounted)
                .description(
                        "questions, verdicts and leaves of the last 48 hours that do not fit together; above 0 is an alarm")
                .register(meters);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        Reconciliation found = transactions.inOne(() -> reconciling.between(now.minus(LOOK_BACK), now, now));
        unaccounted = found.discrepancies().size();
        if (found.discrepancies().size() != named) {
            named = found.discrepancies().size();
            found.discrepancies().stream().limit(NAMED_MAX).forEach(this::name);
        }
    }

    private void name(Reconciliation.Discrepancy it) {
        LOG.errorf(
                "the ledger does not account for everything: %s questionId=%s region=%s verdictId=%s index=%s",
                it.kind(), it.questionId(), it.region(), it.verdictId(), it.index());
    }
}
