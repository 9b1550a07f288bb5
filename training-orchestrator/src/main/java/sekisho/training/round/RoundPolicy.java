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
 * @param groupsMin a round opens by itself only with pairs of at least this many questions, so that a tenth of them can
 *     judge a candidate
 * @param seed of the comparison
 * @param autoPromote true if the rule alone promotes; false if two people must approve
 * @param stepFailuresMax so many failures of the same step end a round
 */
public record RoundPolicy(
        String target,
        FeatureSet features,
        int volume,
        int pairsMin,
        int groupsMin,
        long seed,
        boolean autoPromote,
        int stepFailuresMax,
        RaterPolicy raters,
        TrainingPolicy training,
        EvaluationPolicy evaluation) {

    public RoundPolicy {
        if (pairsMin < 1 || volume < pairsMin) {
            throw new IllegalArgumentException("volume is at least the smallest round, and that is at least 1 pair");
        }
        if (groupsMin < 1 || stepFailuresMax < 1) {
            throw new IllegalArgumentException("a round needs a question, and a step an attempt");
        }
    }

    /** Digest of every number that changes the outcome of a round. */
    public String digest() {
        return Digests.sha256(features + "\n" + raters + "\n" + training + "\n" + evaluation);
    }
}
