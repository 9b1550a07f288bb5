package sekisho.feedback.preference;

import sekisho.contracts.Limits;

/**
 * The numbers of pair making.
 *
 * @param hardNegatives best-ranked other candidates a better provision is set against
 * @param poolNegatives further candidates from lower ranks, so that a model does not learn to turn the ranking over
 * @param ratingsCount whether high ratings make pairs at all; they say less than the other sources
 * @param ratingStarsMin ratings from here on say that the citations were right, 1..5
 * @param ratingNegatives candidates a well-rated citation is set against
 * @param raterPairsFree pairs one person may contribute whatever their share
 * @param raterShareMax beyond those, the largest share of all pairs that may come from one person, 0..1
 * @param promptCharsMin shorter questions teach nothing, in characters
 * @param promptCharsMax longer ones are refused, in characters
 * @param pairsPerPreferenceMax pairs one opinion may make
 */
public record PairingPolicy(
        int hardNegatives,
        int poolNegatives,
        boolean ratingsCount,
        int ratingStarsMin,
        int ratingNegatives,
        long raterPairsFree,
        double raterShareMax,
        int promptCharsMin,
        int promptCharsMax,
        int pairsPerPreferenceMax) {

    public static final PairingPolicy STANDARD =
            new PairingPolicy(5, 3, true, 4, 3, 1_000, 0.3, 4, Limits.QUESTION_CHARS_MAX, 64);

    public PairingPolicy {
        if (hardNegatives < 0 || poolNegatives < 0 || ratingNegatives < 0 || raterPairsFree < 0) {
            throw new IllegalArgumentException("numbers of negatives and free pairs are not negative");
        }
        if (ratingStarsMin < 1 || ratingStarsMin > 5 || !(raterShareMax > 0 && raterShareMax <= 1)) {
            throw new IllegalArgumentException("stars lie in 1..5, a share in 0..1");
        }
        if (promptCharsMin < 1 || promptCharsMax < promptCharsMin || pairsPerPreferenceMax < 1) {
            throw new IllegalArgumentException("limits are positive and in order");
        }
    }
}
