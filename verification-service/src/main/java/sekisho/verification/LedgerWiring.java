package sekisho.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import sekisho.contracts.CheckpointPublished;
import sekisho.doors.postgres.Outbox;
import sekisho.verification.file.CheckpointFile;
import sekisho.verification.file.KeyFile;
import sekisho.verification.health.LedgerContinues;
import sekisho.verification.http.LedgerViews;
import sekisho.verification.json.CanonicalJson;
import sekisho.verification.kafka.ToldCheckpoints;
import sekisho.verification.ledger.Accounts;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.CheckpointKey;
import sekisho.verification.ledger.Checkpoints;
import sekisho.verification.ledger.Continuity;
import sekisho.verification.ledger.GuardedLeaves;
import sekisho.verification.ledger.IssuingReceipt;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.ledger.OpeningLedger;
import sekisho.verification.ledger.PublishingCheckpoints;
import sekisho.verification.ledger.Reconciling;
import sekisho.verification.ledger.SigningCheckpoints;
import sekisho.verification.postgres.PostgresAccounts;
import sekisho.verification.postgres.PostgresCheckpoints;
import sekisho.verification.postgres.PostgresLeaves;
import sekisho.verification.schedule.LedgerChores;
import sekisho.verification.schedule.ReconcilingChore;
import sekisho.verification.verdict.Transactions;

/** How the ledger is kept, signed and told. */
@Singleton
public class LedgerWiring {

    private final VerificationConfig config;
    private final String origin;

    LedgerWiring(VerificationConfig config) {
        this.config = config;
        this.origin = config.verification().origin();
    }

    // Keeping

    @Produces
    @Singleton
    Leaves leaves(DataSource database, Continuity continuity, MeterRegistry meters) {
        Leaves leaves = new GuardedLeaves(kept(database), continuity);
        Gauge.builder("sekisho.ledger.size", leaves, ledger -> ledger.head().size())
                .description("leaves in the ledger")
                .register(meters);
        return leaves;
    }

    @Produces
    @Singleton
    Continuity continuity(DataSource database, CheckpointKey key, MeterRegistry meters) {
        Continuity continuity = new Continuity(kept(database), key, origin);
        Gauge.builder("sekisho.ledger.sound", continuity, ledger -> ledger.sound() ? 1 : 0)
                .description("1 while the ledger continues what was published of it")
                .register(meters);
        return continuity;
    }

    private static Leaves kept(DataSource database) {
        return new PostgresLeaves(database, new CanonicalJson());
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck ledgerContinues(Continuity continuity) {
        return new LedgerContinues(continuity);
    }

    // Accounting

    @Produces
    @Singleton
    Accounts accounts(DataSource database) {
        return new PostgresAccounts(database);
    }

    @Produces
    @Singleton
    Reconciling reconciling(Accounts accounts) {
        return new Reconciling(accounts);
    }

    @Produces
    @Singleton
    ReconcilingChore reconcilingChore(
            Transactions transactions, Reconciling reconciling, InstantSource clock, MeterRegistry meters) {
        return new ReconcilingChore(transactions, reconciling, clock, meters);
    }

    // Signing

    @Produces
    @Singleton
    CheckpointKey key() {
        return KeyFile.open(config.dataDir(), origin);
    }

    @Produces
    @Singleton
    SigningCheckpoints signing(Leaves leaves, Checkpoints checkpoints, CheckpointKey key, Continuity continuity) {
        return new SigningCheckpoints(leaves, checkpoints, key, origin, continuity);
    }

    @Produces
    @Singleton
    IssuingReceipt issuing(Leaves leaves, Checkpoints checkpoints, SigningCheckpoints signing) {
        return new IssuingReceipt(leaves, checkpoints, signing);
    }

    @Produces
    @Singleton
    LedgerViews views(Leaves leaves, Checkpoints checkpoints) {
        return new LedgerViews(leaves, checkpoints);
    }

    // Publishing

    @Produces
    @Singleton
    Checkpoints checkpoints(DataSource database, Outbox outbox, InstantSource clock) {
        return new PostgresCheckpoints(database, signed -> {
            Checkpoint head = signed.checkpoint();
            CheckpointPublished fact =
                    new CheckpointPublished(head.origin(), head.size(), signed.note(), clock.instant());
            outbox.append(fact, "checkpoint-" + head.size());
        });
    }

    @Produces
    @Singleton
    CheckpointFile outside() {
        return new CheckpointFile(config.dataDir());
    }

    @Produces
    @Singleton
    LedgerChores ledgerChores(
            Transactions transactions,
            CheckpointKey key,
            CheckpointFile outside,
            SigningCheckpoints signing,
            Checkpoints checkpoints,
            Continuity continuity) {
        var told = new ToldCheckpoints(config.bootstrapServers(), key::signed);
        return new LedgerChores(
                transactions,
                new OpeningLedger(continuity, outside, told, origin),
                signing,
                new PublishingCheckpoints(checkpoints, outside, continuity, origin),
                checkpoints,
                continuity);
    }
}
