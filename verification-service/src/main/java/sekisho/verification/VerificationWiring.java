package sekisho.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import sekisho.contracts.AnswerDrafted;
import sekisho.contracts.CheckpointPublished;
import sekisho.contracts.Fact;
import sekisho.contracts.PairProposed;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.doors.http.Pseudonyms;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Subscription;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.Outbox;
import sekisho.doors.postgres.OutboxRelay;
import sekisho.verification.certificate.Standing;
import sekisho.verification.file.CheckpointFile;
import sekisho.verification.file.KeyFile;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.gate.JudgingPair;
import sekisho.verification.health.CanJudge;
import sekisho.verification.json.CanonicalJson;
import sekisho.verification.json.GateData;
import sekisho.verification.kafka.DraftListener;
import sekisho.verification.kafka.Listeners;
import sekisho.verification.kafka.PairListener;
import sekisho.verification.kafka.PassageListener;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Checkpoints;
import sekisho.verification.ledger.IssuingReceipt;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.ledger.SigningCheckpoints;
import sekisho.verification.postgres.PostgresCheckpoints;
import sekisho.verification.postgres.PostgresLeaves;
import sekisho.verification.postgres.PostgresTransactions;
import sekisho.verification.review.Desk;
import sekisho.verification.review.Reviews;
import sekisho.verification.review.SettlingReview;
import sekisho.verification.schedule.Chores;
import sekisho.verification.schedule.DeskGauges;
import sekisho.verification.verdict.JudgingDrafts;
import sekisho.verification.verdict.Minting;
import sekisho.verification.verdict.Transactions;
import sekisho.verification.verdict.Verdicts;

/** The table of contents: how the rooms and doors of this service are put together. */
@Singleton
public class VerificationWiring {

    private static final String SERVICE = "verification-service";
    private static final Duration LOOK_AT_DESK_EVERY = Duration.ofSeconds(5);
    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final VerificationConfig config;

    VerificationWiring(VerificationConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    List<Region> regions() {
        return config.regions().stream().map(Region::of).toList();
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Minting minting(InstantSource clock) {
        return new Minting(clock, new SecureRandom());
    }

    @Produces
    @Singleton
    Pseudonyms pseudonyms() {
        return new Pseudonyms(config.pseudonymKey().value());
    }

    // Rooms

    @Produces
    @Singleton
    OwnCopies copies(List<Region> regions) {
        return new OwnCopies(regions);
    }

    @Produces
    @Singleton
    GatePolicy policy() {
        return GatePolicy.standard(GateData.calibration(), GateData.risk(), new CanonicalJson());
    }

    @Produces
    @Singleton
    Standing standing() {
        return Standing.withoutCertificate();
    }

    @Produces
    @Singleton
    Desk desk() {
        return new Desk(config.verification().claimLasts());
    }

    @Produces
    @Singleton
    JudgingDrafts judgingDrafts(
            OwnCopies copies,
            GatePolicy policy,
            Standing standing,
            Minting minting,
            Verdicts verdicts,
            Reviews reviews) {
        return new JudgingDrafts(copies::of, policy, standing, minting, verdicts, reviews);
    }

    @Produces
    @Singleton
    SettlingReview settlingReview(
            Desk desk,
            Reviews reviews,
            Verdicts verdicts,
            OwnCopies copies,
            GatePolicy policy,
            Standing standing,
            Minting minting) {
        return new SettlingReview(desk, reviews, verdicts, copies::of, policy, standing, minting);
    }

    @Produces
    @Singleton
    SigningCheckpoints signing(Leaves leaves, Checkpoints checkpoints) {
        String origin = config.verification().origin();
        return new SigningCheckpoints(leaves, checkpoints, KeyFile.open(config.dataDir(), origin), origin);
    }

    @Produces
    @Singleton
    IssuingReceipt issuing(Leaves leaves, Checkpoints checkpoints, SigningCheckpoints signing) {
        return new IssuingReceipt(leaves, checkpoints, signing);
    }

    // Doors

    @Produces
    @Singleton
    Transactions transactions() {
        return new PostgresTransactions(config.verification().transactionLimit());
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

    @Produces
    @Singleton
    KafkaSettings kafka() {
        return new KafkaSettings(config.bootstrapServers(), SERVICE);
    }

    @Produces
    @Singleton
    FactProducer producer(KafkaSettings kafka, InstantSource clock) {
        return new FactProducer(kafka, clock);
    }

    @Produces
    @Singleton
    OutboxRelay relay(DataSource database, FactProducer producer, MeterRegistry meters) {
        return new OutboxRelay(database, producer, meters);
    }

    @Produces
    @Singleton
    Outbox outbox(
            DataSource database,
            TransactionSynchronizationRegistry transactions,
            FactProducer producer,
            OutboxRelay relay) {
        return new Outbox(database, transactions, producer, relay);
    }

    @Produces
    @Singleton
    Inbox inbox(DataSource database) {
        return new Inbox(database);
    }

    @Produces
    @Singleton
    Listeners listeners(
            KafkaSettings kafka,
            FactProducer producer,
            Transactions transactions,
            Inbox inbox,
            Outbox outbox,
            JudgingDrafts judging,
            GatePolicy policy,
            OwnCopies copies,
            List<Region> regions,
            MeterRegistry meters) {
        var reading = new Reading(kafka, new DeadLetters(producer, meters), regions, config, meters);
        var law = regions.stream()
                .map(region -> reading.replay(region, new PassageListener(copies)))
                .toList();
        var drafts = new DraftListener(
                transactions,
                inbox,
                outbox,
                judging,
                copies,
                () -> Listeners.caughtUp(law),
                config.verification().patience(),
                meters);
        var pairs = new PairListener(
                transactions, inbox, outbox, new JudgingPair(policy), copies, () -> Listeners.caughtUp(law));
        return new Listeners(
                law,
                List.of(
                        reading.group("drafts", Topics.ANSWER_DRAFTED, AnswerDrafted.class, drafts),
                        reading.group("pairs", Topics.PAIR_PROPOSED, PairProposed.class, pairs)));
    }

    /** How this service subscribes. */
    private record Reading(
            KafkaSettings kafka,
            DeadLetters deadLetters,
            List<Region> regions,
            VerificationConfig config,
            MeterRegistry meters) {

        FactConsumer<PassagePublished> replay(Region region, BatchHandler<PassagePublished> handler) {
            var topics = List.of(Topics.PASSAGE_PUBLISHED.in(region));
            return new FactConsumer<>(
                    kafka,
                    new Subscription.Replay(topics, Map::of),
                    PassagePublished.class,
                    handler,
                    deadLetters,
                    meters);
        }

        <T extends Fact> FactConsumer<T> group(String name, Topics topic, Class<T> type, BatchHandler<T> handler) {
            var subscription = new Subscription.Group(
                    SERVICE + "." + name, config.verification().replica(), topic.names(regions));
            return new FactConsumer<>(kafka, subscription, type, handler, deadLetters, meters);
        }
    }

    @Produces
    @Singleton
    DeskGauges deskGauges(MeterRegistry meters) {
        return new DeskGauges(meters);
    }

    @Produces
    @Singleton
    Chores chores(
            Transactions transactions,
            SigningCheckpoints signing,
            Inbox inbox,
            Reviews reviews,
            DeskGauges gauges,
            InstantSource clock) {
        CheckpointFile file = new CheckpointFile(config.dataDir());
        return new Chores()
                .every(
                        config.verification().checkpointEvery(),
                        "signing",
                        () -> file.write(transactions.inOne(signing::sign)))
                .every(LOOK_AT_DESK_EVERY, "looking at the desk", () -> {
                    Instant now = clock.instant();
                    gauges.show(transactions.inOne(() -> reviews.load(now)), now);
                })
                .every(FORGET_EVERY, "forgetting", () -> transactions.inOne(inbox::forgetOld));
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck canJudge(Listeners listeners, OutboxRelay relay, OwnCopies copies) {
        return new CanJudge(listeners::caughtUp, listeners::healthy, relay::healthy, copies::size);
    }

    // Life

    void start(@Observes StartupEvent event, OutboxRelay relay, Listeners listeners, Chores chores) {
        relay.start();
        listeners.start();
    }

    void stop(
            @Observes ShutdownEvent event,
            Listeners listeners,
            Chores chores,
            OutboxRelay relay,
            FactProducer producer) {
        listeners.close();
        chores.close();
        relay.close();
        producer.close();
    }
}
