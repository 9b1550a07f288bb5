package sekisho.contracts;

import java.util.List;
import java.util.Objects;

/**
 * What the gate looked at and what it found.
 *
 * @param mode whether a valid certificate covered the decision
 * @param certificateId the certificate that covers the decision, or that withheld the answer; null without one
 * @param policyHash hash over everything a certificate is bound to
 * @param secondModel identity of the second model that was asked, blind, about this question; null when none was
 * @param assurance what the certificate states about answers like this one; null unless certified
 * @param alarmId the alarm that had closed the gate, or null while it was open
 */
public record GateReport(
        Mode mode,
        List<CheckOutcome> checks,
        String certificateId,
        String policyHash,
        String secondModel,
        Assurance assurance,
        String alarmId) {

    public GateReport {
        Objects.requireNonNull(mode, "mode");
        checks = List.copyOf(checks);
        Objects.requireNonNull(policyHash, "policyHash");
    }

    /** The report of an open gate, without an assurance, about a decision no second model was asked about. */
    public GateReport(Mode mode, List<CheckOutcome> checks, String certificateId, String policyHash) {
        this(mode, checks, certificateId, policyHash, null, null, null);
    }

    /** The same report of a decision this second model was asked about; null when none was. */
    public GateReport withSecondModel(String asked) {
        return new GateReport(mode, checks, certificateId, policyHash, asked, assurance, alarmId);
    }

    /** Certified only under a valid certificate; everything else is provisional and says so. */
    public enum Mode {
        CERTIFIED,
        PROVISIONAL
    }

    /** The result of one check. */
    public enum Outcome {
        PASSED,
        FAILED,
        NOT_APPLICABLE
    }

    /**
     * @param name the check, for example {@code quotation}
     * @param detail a stable code of what failed, never text of a question or answer; null when passed
     */
    public record CheckOutcome(String name, Outcome outcome, String detail) {
        public CheckOutcome {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(outcome, "outcome");
        }
    }
}
