package sekisho.verification.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Region;

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

    /** Replaces a case that was locked. */
    void store(Review review);

    /** How much lies on the desk of all regions. */
    Load load(Instant now);

    /**
     * What is not settled yet.
     *
     * @param waiting cases anybody may take, those with an expired claim too
     * @param claimed cases an expert holds
     * @param oldest when the oldest of them was opened
     */
    record Load(long waiting, long claimed, Optional<Instant> oldest) {}

    /**
     * Cases on the desk, oldest first.
     *
     * @param claimedBy only those this expert holds; null for those anybody may take
     * @param after the review id the page before ended with, or null
     */
    List<Review> page(Set<Region> regions, String claimedBy, Instant now, String after, int limit);
}
