package sekisho.verification.schedule;

import java.time.Duration;
import org.jboss.logging.Logger;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Checkpoints;
import sekisho.verification.ledger.Continuity;
import sekisho.verification.ledger.OpeningLedger;
import sekisho.verification.ledger.PublishingCheckpoints;
import sekisho.verification.ledger.SigningCheckpoints;
import sekisho.verification.verdict.Transactions;

/** What the ledger needs done beside the flow, on a thread of its own, so that no other chore delays a signature. */
public final class LedgerChores implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LedgerChores.class);
    private static final Duration OPEN_EVERY = Duration.ofSeconds(1);
    private static final Duration FORGET_EVERY = Duration.ofMinutes(10);

    private final Chores signing = new Chores("ledger-signing");
    private final Chores outside = new Chores("ledger-publishing");
    private final Transactions transactions;
    private final OpeningLedger opening;
    private final SigningCheckpoints heads;
    private final PublishingCheckpoints publishing;
    private final Checkpoints checkpoints;
    private final Continuity continuity;
    private boolean told;

    public LedgerChores(
            Transactions transactions,
            OpeningLedger opening,
            SigningCheckpoints heads,
            PublishingCheckpoints publishing,
            Checkpoints checkpoints,
            Continuity continuity) {
        this.transactions = transactions;
        this.opening = opening;
        this.heads = heads;
        this.publishing = publishing;
        this.checkpoints = checkpoints;
        this.continuity = continuity;
    }

    /** Opens the ledger and begins. */
    public void start(Duration signEvery, Duration publishEvery) {
        outside.now("opening the ledger", this::open)
                .every(OPEN_EVERY, "opening the ledger", this::open)
                .every(publishEvery, "publishing", () -> whenSound(this::publish))
                .every(FORGET_EVERY, "forgetting checkpoints", () -> transactions.inOne(checkpoints::forgetOld));
        signing.every(signEvery, "signing", () -> whenSound(() -> transactions.inOne(heads::sign)));
    }

    private void open() {
        if (opening.open() instanceof Continuity.State.Broken(String code, String reason) && !told) {
            told = true;
            LOG.errorf(
                    "the ledger does not grow any more: %s: %s. Put back the database that belongs to the published"
                            + " checkpoints, or begin a new log under a new sekisho.verification.origin; see LEDGER.md",
                    code, reason);
        }
    }

    /** What is not sound says so itself; repeating it at every turn helps nobody. */
    private void whenSound(Runnable chore) {
        if (continuity.sound()) {
            chore.run();
        }
    }

    private void publish() {
        transactions.inOne(publishing::tell).ifPresent(this::outside);
    }

    /** Only what is committed leaves: a file ahead of its database would look like a rolled back one. */
    private void outside(Checkpoint.Signed committed) {
        publishing.outside(committed);
    }

    @Override
    public void close() {
        signing.close();
        outside.close();
    }
}
