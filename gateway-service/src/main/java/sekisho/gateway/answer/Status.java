package sekisho.gateway.answer;

import java.time.Instant;
import sekisho.gateway.question.Question;

/** The honest word on a question: what the asker is told at any moment, at the deadline too. */
public enum Status {
    VERIFYING,
    /** The deadline has passed and there is no verdict yet. */
    STILL_VERIFYING,
    WITH_EXPERT,
    ANSWERED,
    REFUSED;

    public static Status of(Question question, Instant now) {
        return switch (question.state()) {
            case OPEN -> now.isBefore(question.asked().deadline()) ? VERIFYING : STILL_VERIFYING;
            case ESCALATED -> WITH_EXPERT;
            case RELEASED -> ANSWERED;
            case REFUSED -> REFUSED;
        };
    }
}
