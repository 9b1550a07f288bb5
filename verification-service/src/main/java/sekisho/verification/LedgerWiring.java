package sekisho.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import javax.sql.DataSource;
import sekisho.contracts.CheckpointPublished;
import sekisho.doors.postgres.Outbox;
import sekisho.verification.file.KeyFile;
import sekisho.verification.json.CanonicalJson;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.CheckpointKey;
import sekisho.verification.ledger.Checkpoints;
import sekisho.verification.ledger.IssuingReceipt;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.ledger.SigningCheckpoints;
import sekisho.verification.postgres.PostgresCheckpoints;
import sekisho.verification.postgres.PostgresLeaves;

/** How the ledger is kept, signed and told. */
@Singleton
public class LedgerWiring {

    private final VerificationConfig config;

    LedgerWiring(VerificationConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    CheckpointKey key() {
        return KeyFile.open(config.dataDir(), config.verification().origin());
    }

    @Produces
    @Singleton
    SigningCheckpoints signing(Leaves leaves, Checkpoints checkpoints, CheckpointKey key) {
        return new SigningCheckpoints(
                leaves, checkpoints, key, config.verification().origin());
    }

    @Produces
    @Singleton
    IssuingReceipt issuing(Leaves leaves, Checkpoints checkpoints, SigningCheckpoints signing) {
        return new IssuingReceipt(leaves, checkpoints, signing);
    }

    @Produces
    @Singleton
    Leaves leaves(DataSource database, MeterRegistry meters) {
        Leaves leaves = new PostgresLeaves(database, new CanonicalJson());
        Gauge.builder("sekisho.ledger.size", leaves, ledger -> ledger.head().size())
                .description("leaves in the ledger")
                .register(meters);
        return leaves;
    }

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
}
