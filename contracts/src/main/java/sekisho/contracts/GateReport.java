package sekisho.contracts;

import java.util.List;
import java.util.Objects;

/**
 * What the gate looked at and what it found.
 *
 * @param mode whether a valid certificate covered the decision
 * @param certificateId the certificate, or null in provisional mode
 * @param policyHash hash over everything a certificate is bound to
 */
public record GateReport(Mode mode, List<CheckOutcome> checks, String certificateId, String policyHash) {

    public GateReport {
        Objects.requireNonNull(mode, "mode");
        checks = List.copyOf(checks);
        Objects.requireNonNull(policyHash, "policyHash");
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
