package sekisho.verification;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;
import sekisho.contracts.Region;
import sekisho.verification.certificate.AuditingReleases;
import sekisho.verification.certificate.Audits;
import sekisho.verification.certificate.Certificates;
import sekisho.verification.certificate.IssuingCertificate;
import sekisho.verification.certificate.Promise;
import sekisho.verification.certificate.Titles;
import sekisho.verification.certificate.Tuned;
import sekisho.verification.certificate.Watches;
import sekisho.verification.certificate.WatchingReleases;
import sekisho.verification.certificate.Wording;
import sekisho.verification.gate.GatePolicy;
import sekisho.verification.health.GateStands;
import sekisho.verification.json.CertificateText;
import sekisho.verification.json.GateData;
import sekisho.verification.knowledge.OwnCopies;
import sekisho.verification.ledger.CheckpointKey;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.postgres.PostgresAudits;
import sekisho.verification.postgres.PostgresCertificates;
import sekisho.verification.postgres.PostgresTuned;
import sekisho.verification.postgres.PostgresWatches;
import sekisho.verification.schedule.Chores;
import sekisho.verification.schedule.WatchGauges;
import sekisho.verification.verdict.Minting;
import sekisho.verification.verdict.Transactions;

/** How the house certifies itself and is watched. */
@Singleton
public class CertificateWiring {

    private static final Duration LOOK_AT_WATCH_EVERY = Duration.ofSeconds(5);

    private final VerificationConfig config;

    CertificateWiring(VerificationConfig config) {
        this.config = config;
    }

    // Rooms

    @Produces
    @Singleton
    Titles titles(Certificates certificates, Watches watches, CheckpointKey key, Wording wording) {
        return new Titles(certificates, watches, key, wording);
    }

    @Produces
    @Singleton
    WatchingReleases watching(Watches watches, Leaves leaves, InstantSource clock, Minting minting) {
        return new WatchingReleases(watches, leaves, Promise.standard(), clock, minting::id);
    }

    @Produces
    @Singleton
    AuditingReleases auditing(Audits audits, WatchingReleases watching, InstantSource clock) {
        return new AuditingReleases(
                audits, watching, clock, config.verification().auditShare());
    }

    @Produces
    @Singleton
    IssuingCertificate issuingCertificate(
            Certificates certificates,
            Leaves leaves,
            CheckpointKey key,
            Wording wording,
            GatePolicy policy,
            Tuned tuned,
            UnaryOperator<String> corpusOf,
            Minting minting) {
        return new IssuingCertificate(
                certificates,
                leaves,
                key,
                wording,
                Promise.standard(),
                GateData.fittedOn(policy.calibration().id()),
                tuned,
                corpusOf,
                new IssuingCertificate.Terms(
                        config.verification().origin(),
                        config.verification().certificateLasts(),
                        minting.clock(),
                        minting::id));
    }

    /** Names the law of a region, by the region's suffix, as it is now. */
    @Produces
    @Singleton
    UnaryOperator<String> corpusOf(OwnCopies copies) {
        return region -> copies.of(Region.of(region)).corpus();
    }

    // Doors

    @Produces
    @Singleton
    Wording wording() {
        return new CertificateText();
    }

    @Produces
    @Singleton
    Certificates certificates(DataSource database) {
        return new PostgresCertificates(database);
    }

    @Produces
    @Singleton
    Watches watches(DataSource database) {
        return new PostgresWatches(database);
    }

    @Produces
    @Singleton
    Audits audits(DataSource database) {
        return new PostgresAudits(database);
    }

    @Produces
    @Singleton
    Tuned tuned(DataSource database) {
        return new PostgresTuned(database);
    }

    @Produces
    @Singleton
    WatchGauges watchGauges(MeterRegistry meters) {
        return new WatchGauges(meters);
    }

    @Produces
    @Singleton
    @Readiness
    HealthCheck gateStands(WatchGauges gauges) {
        return new GateStands(gauges::closed, gauges::audits);
    }

    // Life

    void start(
            @Observes StartupEvent event,
            Chores chores,
            Transactions transactions,
            WatchingReleases watching,
            WatchGauges gauges) {
        chores.every(
                LOOK_AT_WATCH_EVERY, "looking at the watch", () -> gauges.show(transactions.inOne(watching::state)));
    }
}
