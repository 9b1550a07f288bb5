package sekisho.gateway.question;

import sekisho.contracts.Verdict;

/** Where a question stands. States only move forward (I8): open, then perhaps escalated, then released or refused. */
public enum QuestionState {
    OPEN,
    ESCALATED,
    RELEASED,
    REFUSED;

    /** True if a verdict may still change it. */
    public boolean settled() {
        return this == RELEASED || this == REFUSED;
    }

    /** True for the legal moves only; staying is not a move. */
    public boolean mayBecome(QuestionState next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case ESCALATED -> next.settled();
            case RELEASED, REFUSED -> false;
        };
    }

    /** The state a verdict leads to. */
    public static QuestionState after(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Released _ -> RELEASED;
            case Verdict.Escalated _ -> ESCALATED;
            case Verdict.Refused _ -> REFUSED;
        };
    }
}
