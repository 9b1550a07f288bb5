package sekisho.verification.bench;

import com.arjuna.ats.arjuna.common.CoordinatorEnvironmentBean;
import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import sekisho.contracts.CheckpointPublished;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.postgres.Outbox;
import sekisho.doors.postgres.OutboxRelay;
import sekisho.verification.file.CheckpointFile;
import sekisho.verification.file.KeyFile;
import sekisho.verification.json.CanonicalJson;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.CheckpointKey;
import sekisho.verification.ledger.Continuity;
import sekisho.verification.ledger.GuardedLeaves;
import sekisho.verification.ledger.IssuingReceipt;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.ledger.PublishingCheckpoints;
import sekisho.verification.ledger.SigningCheckpoints;
import sekisho.verification.postgres.KeptVerdicts;
import sekisho.verification.postgres.PostgresCheckpoints;
import sekisho.verification.postgres.PostgresLeaves;
import sekisho.verification.verdict.CommittingTogether;
import sekisho.verification.verdict.Reached;
import sekisho.verification.verdict.Transactions;

/**
 * The service's ledger on a database of its own, put together as the service does it: the same transaction manager and pool,
 * the same statements, the same outbox row beside each verdict. Kafka alone is not there; nothing is taken out of the outbox.
 */
final class LedgerUnderTest implements AutoCloseable {

    static final String ORIGIN = "sekisho.bench/ledger";

    /** As many as the service has. */
    private static final int POOL = 16;

    /** As the service's own setting is. */
    private static final int TOGETHER = 64;

    private static final int TRANSACTION_S = 30;
    private static final Duration ACQUIRE_WITHIN = Duration.ofSeconds(30);

    final AgroalDataSource database;
    final Transactions alone;
    final Transactions together;
    final Leaves leaves;
    final PostgresCheckpoints checkpoints;
    final SigningCheckpoints signing;
    final PublishingCheckpoints publishing;
    final IssuingReceipt receipts;
    final CheckpointKey key;
    private final KeptVerdicts verdicts;
    private final Outbox outbox;
    private final FactProducer producer;

    LedgerUnderTest(String url, String user, String password, Path folder) throws SQLException {
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/doors", "classpath:db/verification")
                .load()
                .migrate();
        keepTransactionsIn(folder.resolve("transactions").toString());
        TransactionManager manager = com.arjuna.ats.jta.TransactionManager.transactionManager();
        TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();
        database = pool(url, user, password, manager, registry);
        alone = new JtaTransactions(manager, TRANSACTION_S);
        together = new CommittingTogether(alone, TOGETHER);
        key = KeyFile.open(folder, ORIGIN);
        Leaves kept = new PostgresLeaves(database, new CanonicalJson());
        Continuity continuity = new Continuity(kept, key, ORIGIN);
        leaves = new GuardedLeaves(kept, continuity);
        producer = new FactProducer(new KafkaSettings("127.0.0.1:1", "verification-service"), InstantSource.system());
        outbox = new Outbox(
                database, registry, producer, new OutboxRelay(database, producer, new SimpleMeterRegistry()));
        checkpoints = new PostgresCheckpoints(database, this::tell);
        signing = new SigningCheckpoints(leaves, checkpoints, key, ORIGIN, continuity);
        CheckpointFile outside = new CheckpointFile(folder);
        publishing = new PublishingCheckpoints(checkpoints, outside, continuity, ORIGIN);
        receipts = new IssuingReceipt(leaves, checkpoints, signing);
        verdicts = new KeptVerdicts(database, registry, leaves);
        continuity.compare(outside.newest(ORIGIN).map(List::of).orElse(List.of()));
    }

    private static void keepTransactionsIn(String folder) {
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class).setObjectStoreDir(folder);
        for (String store : List.of("communicationStore", "stateStore")) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(folder);
        }
        BeanPopulator.getDefaultInstance(CoordinatorEnvironmentBean.class).setTransactionStatusManagerEnable(false);
    }

    private static AgroalDataSource pool(
            String url,
            String user,
            String password,
            TransactionManager manager,
            TransactionSynchronizationRegistry registry)
            throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(POOL)
                        .acquisitionTimeout(ACQUIRE_WITHIN)
                        .transactionIntegration(new NarayanaTransactionIntegration(manager, registry))
                        .connectionFactoryConfiguration(connections -> connections
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
    }

    private void tell(Checkpoint.Signed signed) {
        Checkpoint head = signed.checkpoint();
        outbox.append(
                new CheckpointPublished(
                        head.origin(),
                        head.size(),
                        signed.note(),
                        InstantSource.system().instant()),
                "checkpoint-" + head.size());
    }

    /** Keeps verdicts with their leaves and what is to be told of them, as the listener of drafts does. */
    void keep(Transactions transactions, List<Reached> reached) {
        transactions.inOne(() -> {
            verdicts.keep(reached);
            outbox.append(reached.stream()
                    .map(each -> new Outbox.Entry(each.fact(), each.fact().verdictId(), Context.root()))
                    .toList());
            return reached.size();
        });
    }

    /** Signs the head if it has grown. */
    Checkpoint.Signed sign() {
        return alone.inOne(signing::sign);
    }

    /** Publishes the newest head, as the service's own chore does. */
    Optional<Checkpoint.Signed> publish() {
        Optional<Checkpoint.Signed> told = alone.inOne(publishing::tell);
        told.ifPresent(publishing::outside);
        return told;
    }

    DataSource database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        producer.close();
    }
}
