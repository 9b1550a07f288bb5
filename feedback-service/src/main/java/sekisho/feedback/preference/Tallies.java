package sekisho.feedback.preference;

import sekisho.contracts.Language;
import sekisho.contracts.PairSource;
import sekisho.contracts.Region;

/** How many pairs came to what. Runs in the caller's transaction, so that a redelivered event counts once. */
public interface Tallies {

    /** Adds to a count; {@code language} is null where it is not known, {@code reason} is empty where there is none. */
    void add(PairSource source, Language language, Region region, Outcome outcome, String reason, int count);

    /** What became of pairs. */
    enum Outcome {
        COLLECTED,
        REFUSED,
        IMPORTED
    }
}
