package sekisho.training.round;

import sekisho.contracts.Digests;
import sekisho.training.dataset.FeatureSet;
import sekisho.training.evaluation.EvaluationPolicy;

/**
 * When a round may open, and the numbers it runs with.
 *
 * @param target what is trained
 * @param volume new pairs that open a round by themselves
 * @param pairsMin fewer pairs than this and there is no round at all
 * @param seed of the comparison
 * @param autoPromote true if the rule alone promotes; false if two people must approve
 */
public record RoundPolicy(
        String target,
        FeatureSet features,
        int volume,
        int pairsMin,
        long seed,
        boolean autoPromote,
        TrainingPolicy training,
        EvaluationPolicy evaluation) {

    public RoundPolicy {
        if (pairsMin < 1 || volume < pairsMin) {
            throw new IllegalArgumentException("volume is at least the smallest round, and that is at least 1 pair");
        }
    }

    /** Digest of every number that changes the outcome of a round. */
    public String digest() {
        return Digests.sha256(features + "\n" + training + "\n" + evaluation);
    }
}
