package sekisho.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * A verdict was reached and already stands in the ledger. A question has one gate verdict; an escalated one is followed
 * by exactly one expert verdict.
 *
 * @param verdictId identity of this verdict and of its receipt
 * @param decidedBy who decided
 * @param confidence calibrated probability that the answer is right, 0..1
 */
public record VerdictReached(
        String verdictId,
        String questionId,
        Region region,
        Instant reachedAt,
        DecidedBy decidedBy,
        Verdict verdict,
        double confidence,
        Risk risk,
        GateReport gate,
        ModelVersion model)
        implements Fact, RegionalFact {

    public VerdictReached {
        Objects.requireNonNull(verdictId, "verdictId");
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(reachedAt, "reachedAt");
        Objects.requireNonNull(decidedBy, "decidedBy");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(risk, "risk");
        Objects.requireNonNull(gate, "gate");
        Objects.requireNonNull(model, "model");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must lie in 0..1");
        }
    }

    @Override
    public String key() {
        return questionId;
    }

    /** Who decided: the gate on its own, or a human expert at the desk. */
    public enum DecidedBy {
        GATE,
        EXPERT
    }
}
