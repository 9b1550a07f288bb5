package sekisho.verification.certificate;

import java.util.List;
import sekisho.contracts.GateReport;
import sekisho.contracts.GateReport.CheckOutcome;

/** Under what title the gate decides. */
public sealed interface Standing {

    /** No certificate is valid: the 0.95 rule alone, and every answer says so. */
    record Provisional() implements Standing {}

    /** The standing of this house as long as it issues no certificates. */
    static Standing withoutCertificate() {
        return new Provisional();
    }

    /** The report of a decision under this standing. */
    default GateReport report(List<CheckOutcome> checks, String policyHash) {
        return switch (this) {
            case Provisional _ -> new GateReport(GateReport.Mode.PROVISIONAL, checks, null, policyHash);
        };
    }
}
