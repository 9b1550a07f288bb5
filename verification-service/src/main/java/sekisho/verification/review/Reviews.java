package sekisho.verification.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kept cases. */
public interface Reviews {

    /** Puts new cases on the desk, inside the running transaction. */
    void open(List<Review> reviews);

    /** The case, locked for this transaction, so that two experts never move it at once. */
    Optional<Review> lock(String reviewId);

    /** The case, only to look at. */
    Optional<Review> find(String reviewId);

    /** True if this question has, or had, a case on the desk. */
    boolean about(String questionId);

    /** Replaces a case that was locked, and writes the move into its history. */
    void store(Review next, Move move);

    /** Every move of a case, in order. */
    List<Move> history(String reviewId);

    /** Cases this person declared a conflict of interest with. */
    Set<String> conflictsOf(String pseudonym);

    /** Who settled or confirmed the case of a question; nobody else's business but of those who must not judge it again. */
    Set<String> settlersOf(String questionId);

    /** How much lies on the desk of all regions. */
    Load load(Instant now);

    /**
     * What is not settled yet.
     *
     * @param waiting cases anybody may take, those with an expired claim too
     * @param claimed cases an expert holds
     * @param overdue those of both that are late
     * @param oldest when the oldest of them was opened
     */
    record Load(long waiting, long claimed, long overdue, Optional<Instant> oldest) {}
}
