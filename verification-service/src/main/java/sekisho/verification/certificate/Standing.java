package sekisho.verification.certificate;

import java.util.List;
import java.util.Objects;
import sekisho.contracts.GateReport;
import sekisho.contracts.GateReport.CheckOutcome;

/** Under what title the gate decides. */
public sealed interface Standing {

    /**
     * No certificate holds: the 0.95 rule alone, and every answer says so.
     *
     * @param why {@code none}, {@code expired}, {@code other-policy} or {@code other-corpus}
     */
    record Provisional(String why) implements Standing {
        public Provisional {
            Objects.requireNonNull(why, "why");
        }
    }

    /** A certificate holds: its signature was verified, its span and what it is bound to are this very moment's. */
    record Certified(Certificate certificate) implements Standing {
        public Certified {
            Objects.requireNonNull(certificate, "certificate");
        }
    }

    /** The watch has raised an alarm: everything goes to experts until two people open the gate again. */
    record Closed(String alarmId) implements Standing {
        public Closed {
            Objects.requireNonNull(alarmId, "alarmId");
        }
    }

    /** The standing of what no certificate speaks of, such as an expert's own settlement. */
    static Standing withoutCertificate() {
        return new Provisional("none");
    }

    /** The report of a decision that no certificate has covered. */
    default GateReport report(List<CheckOutcome> checks, String policyHash) {
        String alarm = this instanceof Closed(String alarmId) ? alarmId : null;
        return new GateReport(GateReport.Mode.PROVISIONAL, checks, null, policyHash, null, null, alarm);
    }
}
