package sekisho.feedback.preference;

import java.util.Collection;
import java.util.Map;
import sekisho.contracts.PairCollected;

/** Pairs that count. Every method runs in the caller's transaction. */
public interface Pairs {

    /** Raters of those of these pairs that count already, by pair id. */
    Map<String, String> ratersOf(Collection<String> pairIds);

    /** All pairs that count, imported ones apart. */
    long total();

    /** Those of one person. */
    long by(String rater);

    /** Stores pairs; returns the ones nobody had stored before. */
    Collection<PairCollected> put(Collection<PairCollected> pairs);
}
