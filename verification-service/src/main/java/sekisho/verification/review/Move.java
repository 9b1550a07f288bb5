package sekisho.verification.review;

import java.time.Instant;
import java.util.Objects;

/**
 * One line of a case's history.
 *
 * @param by pseudonym of who moved it
 * @param aside pseudonym of the other person concerned: whose claim ran out or was taken over, whose proposal it is; or null
 * @param note words to colleagues, or null
 */
public record Move(String reviewId, Kind kind, String by, Instant at, String aside, String note) {

    /** What happened. */
    public enum Kind {
        CLAIMED,
        RENEWED,
        RETURNED,
        TAKEN_OVER,
        PROPOSED,
        CONFIRMED,
        OBJECTED,
        SETTLED,
        /** A conflict of interest was declared; the case is hidden from that person from now on. */
        STEPPED_ASIDE
    }

    public Move {
        Objects.requireNonNull(reviewId, "reviewId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }
}
