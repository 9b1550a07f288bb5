package sekisho.verification.gate;

import java.util.Objects;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.GateReport.Outcome;

/** What a check found. */
public sealed interface Finding {

    /** Nothing to object to. */
    record Passed() implements Finding {}

    /** An objection, by its stable code; never text of a question or an answer. */
    record Failed(String code) implements Finding {
        public Failed {
            Objects.requireNonNull(code, "code");
        }
    }

    /** The check has nothing to look at in this answer. */
    record NotApplicable() implements Finding {}

    static Finding passed() {
        return new Passed();
    }

    static Finding failed(String code) {
        return new Failed(code);
    }

    static Finding notApplicable() {
        return new NotApplicable();
    }

    /** The line of the report. */
    default CheckOutcome as(String name) {
        return switch (this) {
            case Passed ignored -> new CheckOutcome(name, Outcome.PASSED, null);
            case Failed(String code) -> new CheckOutcome(name, Outcome.FAILED, code);
            case NotApplicable ignored -> new CheckOutcome(name, Outcome.NOT_APPLICABLE, null);
        };
    }
}
