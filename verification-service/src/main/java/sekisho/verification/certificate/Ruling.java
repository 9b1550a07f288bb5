package sekisho.verification.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sekisho.contracts.Assurance;
import sekisho.contracts.GateReport;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.GateReport.Outcome;
import sekisho.verification.gate.Decision;

/**
 * What becomes of the gate's decision under a title. A title can only take away: a release may become an escalation, never
 * the other way round.
 *
 * @param decision what is done
 * @param report what is told about it
 */
public record Ruling(Decision decision, GateReport report) {

    /** Name of the line in the report. */
    public static final String CHECK = "certificate";

    public static final String GATE_CLOSED = "gate-closed";
    public static final String STRATUM_CLOSED = "stratum-closed";
    public static final String BELOW_THRESHOLD = "below-threshold";

    /** Rules on a decision of the gate. */
    public static Ruling of(Decision decision, Standing standing, String policyHash) {
        return switch (decision) {
            case Decision.Release release -> release(release, standing, policyHash);
            case Decision.Escalate _, Decision.Refuse _ ->
                new Ruling(decision, standing.report(decision.checks(), policyHash));
        };
    }

    /** The same ruling about a decision this second model was asked about; null when none was. */
    public Ruling withSecondModel(String asked) {
        return new Ruling(decision, report.withSecondModel(asked));
    }

    private static Ruling release(Decision.Release release, Standing standing, String policyHash) {
        return switch (standing) {
            case Standing.Provisional _ -> new Ruling(release, standing.report(release.checks(), policyHash));
            case Standing.Closed(String alarmId) -> withheld(release, GATE_CLOSED, null, alarmId, policyHash);
            case Standing.Certified(Certificate certificate) -> certified(release, certificate, policyHash);
        };
    }

    private static Ruling certified(Decision.Release release, Certificate certificate, String policyHash) {
        Optional<Stratum.Open> open = certificate.open(Strata.of(release.answer()));
        if (open.isEmpty()) {
            return withheld(release, STRATUM_CLOSED, certificate.id(), null, policyHash);
        }
        Stratum.Open stratum = open.get();
        if (!(release.score() >= stratum.threshold())) {
            return withheld(release, BELOW_THRESHOLD, certificate.id(), null, policyHash);
        }
        Assurance assurance = new Assurance(
                stratum.name(),
                certificate.promise().error(),
                certificate.promise().doubt(),
                stratum.threshold(),
                stratum.n(),
                stratum.wrong(),
                stratum.bound(),
                certificate.expiresAt());
        List<CheckOutcome> checks = and(release.checks(), new CheckOutcome(CHECK, Outcome.PASSED, null));
        // Second answers are never adjudicated, so no certificate can speak of them.
        Decision.Release alone =
                new Decision.Release(release.answer(), null, release.confidence(), release.risk(), release.clearance());
        return new Ruling(
                alone,
                new GateReport(GateReport.Mode.CERTIFIED, checks, certificate.id(), policyHash, null, assurance, null));
    }

    private static Ruling withheld(
            Decision.Release release, String code, String certificateId, String alarmId, String policyHash) {
        List<CheckOutcome> checks = and(release.checks(), new CheckOutcome(CHECK, Outcome.FAILED, code));
        Decision.Escalate escalated =
                new Decision.Escalate(List.of(code), release.confidence(), release.risk(), checks);
        return new Ruling(
                escalated,
                new GateReport(GateReport.Mode.PROVISIONAL, checks, certificateId, policyHash, null, null, alarmId));
    }

    private static List<CheckOutcome> and(List<CheckOutcome> checks, CheckOutcome last) {
        List<CheckOutcome> all = new ArrayList<>(checks);
        all.add(last);
        return all;
    }
}
