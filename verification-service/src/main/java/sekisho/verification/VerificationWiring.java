package sekisho.verification;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import sekisho.contracts.Region;
import sekisho.doors.http.Pseudonyms;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.postgres.Inbox;
import sekisho.doors.postgres.OutboxRelay;
import sekisho.verification.certificate.AuditingReleases;
import sekisho.verification.certificate.Standing;
import sekisho.verification.certificate.Titles;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.health.CanJudge;
import sekisho.verification.json.CanonicalJson;
import sekisho.verification.json.GateData;
import sekisho.verification.json.RiskFile;
import sekisho.verification.kafka.Listeners;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.postgres.PostgresTransactions;
import sekisho.verification.review.Replies;
import sekisho.verification.review.Reviews;
import sekisho.verification.review.seed.Measuring;
import sekisho.verification.review.seed.SeedingDesk;
import sekisho.verification.review.seed.Seeds;
import sekisho.verification.schedule.Chores;
import sekisho.verification.schedule.DeskGauges;
import sekisho.verification.schedule.LedgerChores;
import sekisho.verification.schedule.ReconcilingChore;
import sekisho.verification.verdict.JudgingDrafts;
import sekisho.verification.verdict.Minting;
import sekisho.verification.verdict.Transactions;
import sekisho.verification.verdict.Verdicts;

/** The table of contents: how the rooms and doors are put together; ledger, certificate, desk and Kafka have a page of their own. */
@Singleton
public class VerificationWiring {

    private static final Duration LOOK_AT_DESK_EVERY = Duration.ofSeconds(5);
    private static final Duration SEED_EVERY = Duration.ofSeconds(30);
    private static final int REPLIES_KEPT_DAYS = 7;
    private static final Duration MEASURED_OVER = Duration.ofDays(90);
    private static final Duration RECONCILE_EVERY = Duration.ofMinutes(1);
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
    GatePolicy policy(OpinionWiring.Second second) {
        return GatePolicy.standard(
                        GateData.calibration(),
                        config.verification().riskRules().map(RiskFile::read).orElseGet(GateData::risk),
                        new CanonicalJson())
                .with(second.rules());
    }

    /** Of what experts decide; no certificate speaks of that. */
    @Produces
    @Singleton
    Standing standing() {
        return Standing.withoutCertificate();
    }

    @Produces
    @Singleton
    JudgingDrafts judgingDrafts(
            OwnCopies copies,
            GatePolicy policy,
            Titles titles,
            AuditingReleases audits,
            Minting minting,
            Verdicts verdicts,
            Reviews reviews) {
        return new JudgingDrafts(copies::of, policy, titles, audits, minting, verdicts, reviews);
    }

    // Doors

    @Produces
    @Singleton
    Transactions transactions() {
        return new PostgresTransactions(config.verification().transactionLimit());
    }

    @Produces
    @Singleton
    Chores chores(
            Transactions transactions,
            Inbox inbox,
            Reviews reviews,
            DeskGauges gauges,
            SeedingDesk seeding,
            Seeds seeds,
            Replies replies,
            ReconcilingChore reconciling,
            InstantSource clock) {
        return new Chores()
                .every(RECONCILE_EVERY, "reconciling", reconciling)
                .every(LOOK_AT_DESK_EVERY, "looking at the desk", () -> {
                    Instant now = clock.instant();
                    gauges.show(transactions.inOne(() -> reviews.load(now)), now);
                })
                .every(SEED_EVERY, "seeding the desk", () -> {
                    transactions.inOne(seeding::turn);
                    Instant since = clock.instant().minus(MEASURED_OVER);
                    gauges.show(Measuring.of(transactions.inOne(() -> seeds.seen(since))));
                })
                .every(FORGET_EVERY, "forgetting", () -> {
                    transactions.inOne(inbox::forgetOld);
                    transactions.inOne(() -> replies.forgetOlderThan(REPLIES_KEPT_DAYS));
                });
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck canJudge(Listeners listeners, OutboxRelay relay, OwnCopies copies) {
        return new CanJudge(listeners::caughtUp, listeners::healthy, relay::healthy, copies::size);
    }

    // Life

    void start(
            @Observes StartupEvent event, OutboxRelay relay, Listeners listeners, Chores chores, LedgerChores ledger) {
        ledger.start(
                config.verification().checkpointEvery(), config.verification().publishEvery());
        relay.start();
        listeners.start();
    }

    void stop(
            @Observes ShutdownEvent event,
            Listeners listeners,
            Chores chores,
            LedgerChores ledger,
            OutboxRelay relay,
            FactProducer producer) {
        listeners.close();
        ledger.close();
        chores.close();
        relay.close();
        producer.close();
    }
}
