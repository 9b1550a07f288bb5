package sekisho.verification.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import sekisho.verification.certificate.Alarm;
import sekisho.verification.certificate.Certificate;
import sekisho.verification.certificate.Consent;
import sekisho.verification.certificate.Dossier;
import sekisho.verification.certificate.Promise;
import sekisho.verification.certificate.Standing;
import sekisho.verification.certificate.Stratum;
import sekisho.verification.certificate.WatchingReleases;

/** What is shown of certificates and of the watch. */
final class CertificateViews {

    private CertificateViews() {}

    /** Who agreed, by role; people see themselves only. */
    record ConsentView(String role, Instant at, boolean yours, String reason) {}

    /**
     * A certificate or a proposal.
     *
     * @param state {@code proposed}, {@code issued} or {@code expired}
     * @param consentsMissing people, each of another role, who must still agree; 0 once issued
     */
    record CertificateView(
            String id,
            String state,
            String issuer,
            String policyHash,
            Map<String, String> corpora,
            Promise promise,
            Instant issuedAt,
            Instant expiresAt,
            List<Stratum> strata,
            int items,
            String itemsDigest,
            String source,
            List<ConsentView> consents,
            int consentsMissing) {}

    /** Certificates, newest first. */
    record ListView(List<CertificateView> certificates) {}

    /**
     * How a region's answers leave now.
     *
     * @param mode {@code certified}, {@code provisional} or {@code closed}
     * @param why while provisional: {@code none}, {@code expired}, {@code other-policy} or {@code other-corpus}
     */
    record RegionView(String region, String corpus, String mode, String why, String certificateId) {}

    /**
     * How the house stands now.
     *
     * @param policyHash the gate judged under last; absent before its first verdict
     * @param certificate the newest that holds somewhere; absent without one
     */
    record CurrentView(
            String policyHash,
            List<RegionView> regions,
            CertificateView certificate,
            WatchView watch,
            double auditShare,
            Promise promise) {}

    /** An alarm, and who wants the gate open again. */
    record AlarmView(
            String id, int watch, Instant raisedAt, int audits, int wrong, double stake, List<ConsentView> consents) {}

    /** The watch as it runs. */
    record WatchView(
            boolean closed,
            AlarmView alarm,
            int watch,
            Instant since,
            int audits,
            int wrong,
            double stake,
            double alarmAt,
            double falseAlarm,
            List<AlarmView> alarms) {}

    static CertificateView certificate(Dossier dossier, String reader, Instant now) {
        Certificate it = dossier.certificate();
        boolean issued = dossier.signed().isPresent();
        return new CertificateView(
                it.id(),
                !issued ? "proposed" : it.inForce(now) ? "issued" : "expired",
                it.issuer(),
                it.policyHash(),
                it.corpora(),
                it.promise(),
                issued ? it.issuedAt() : null,
                it.expiresAt(),
                it.strata(),
                it.items(),
                it.itemsDigest(),
                it.source(),
                consents(dossier.consents(), reader),
                Math.max(0, Consent.NEEDED - dossier.consents().size()));
    }

    static RegionView region(String region, String corpus, Standing standing) {
        return switch (standing) {
            case Standing.Provisional(String why) -> new RegionView(region, corpus, "provisional", why, null);
            case Standing.Certified(Certificate it) -> new RegionView(region, corpus, "certified", null, it.id());
            case Standing.Closed _ -> new RegionView(region, corpus, "closed", null, null);
        };
    }

    static WatchView watch(WatchingReleases.State state, List<Alarm> alarms, String reader) {
        return new WatchView(
                state.alarm().isPresent(),
                state.alarm().map(alarm -> alarm(alarm, reader)).orElse(null),
                state.epoch(),
                state.since(),
                state.audits(),
                state.wrong(),
                state.stake(),
                state.alarmAt(),
                WatchingReleases.FALSE_ALARM,
                alarms.stream().map(alarm -> alarm(alarm, reader)).toList());
    }

    private static AlarmView alarm(Alarm alarm, String reader) {
        return new AlarmView(
                alarm.id(),
                alarm.epoch(),
                alarm.raisedAt(),
                alarm.audits(),
                alarm.wrong(),
                alarm.stake(),
                consents(alarm.consents(), reader));
    }

    private static List<ConsentView> consents(List<Consent> consents, String reader) {
        return consents.stream()
                .map(one -> new ConsentView(one.role(), one.at(), one.person().equals(reader), one.reason()))
                .toList();
    }
}
