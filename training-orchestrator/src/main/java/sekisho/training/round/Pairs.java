package sekisho.training.round;

import sekisho.contracts.PairCollected;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.FeatureSet;

/** The pairs collected so far, and the snapshots made of them. */
public interface Pairs {

    /** Stores a pair in the caller's transaction; false if it was there. */
    boolean put(PairCollected pair);

    /** Pairs of this feature set that no snapshot holds yet. */
    long fresh(FeatureSet features);

    /** All pairs of this feature set. */
    long total(FeatureSet features);

    /** Questions behind all pairs of this feature set. */
    long groups(FeatureSet features);

    /**
     * Freezes every pair there is for a round and gives new groups to splits. Doing it again for the same round adds
     * nothing: a snapshot never grows.
     *
     * @return how many pairs were new
     */
    long freeze(String roundId, FeatureSet features);

    /** The snapshot of a round, exactly as it was frozen. */
    Dataset snapshot(String roundId, FeatureSet features);
}
