package sekisho.verification.gate;

import java.util.List;
import java.util.Objects;
import sekisho.contracts.Answer;
import sekisho.contracts.GateReport.CheckOutcome;
import sekisho.contracts.Risk;

/** What the gate decided about a draft. */
public sealed interface Decision {

    /** Calibrated probability that the answer is right, 0..1; 0 where unknown. */
    double confidence();

    /**
     * The score s a certificate's threshold λ is held against, higher is safer. It is the calibrated confidence on both
     * ways out of the gate, so that both are certified as one family by one threshold.
     */
    default double score() {
        return confidence();
    }

    Risk risk();

    /** What each check found. */
    List<CheckOutcome> checks();

    /** It may be shown. Needs a {@link Clearance}: there is no other way to build one. */
    record Release(Answer answer, Answer alternative, double confidence, Risk risk, Clearance clearance)
            implements Decision {
        public Release {
            Objects.requireNonNull(answer, "answer");
            Objects.requireNonNull(risk, "risk");
            Objects.requireNonNull(clearance, "clearance");
        }

        @Override
        public List<CheckOutcome> checks() {
            return clearance.outcomes();
        }
    }

    /** A human expert decides; reasons are codes, most important first, never none. */
    record Escalate(List<String> reasons, double confidence, Risk risk, List<CheckOutcome> checks) implements Decision {
        public Escalate {
            reasons = List.copyOf(reasons);
            checks = List.copyOf(checks);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("an escalation has a reason");
            }
        }
    }

    /** An explicit rule forbids an answer. */
    record Refuse(String reason, double confidence, Risk risk, List<CheckOutcome> checks) implements Decision {
        public Refuse {
            Objects.requireNonNull(reason, "reason");
            checks = List.copyOf(checks);
        }
    }
}
