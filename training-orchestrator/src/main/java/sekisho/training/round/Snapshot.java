package sekisho.training.round;

import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.LearningPair;
import sekisho.training.dataset.Split;

/**
 * What was frozen when the round closed.
 *
 * @param pairs pairs of all splits that the feature set admits
 * @param newPairs pairs no earlier round had
 * @param trainGroups questions behind the training pairs; the same for the other parts
 * @param raters different raters behind the training pairs
 * @param dataDigest digest of the dataset
 */
public record Snapshot(
        long pairs,
        long newPairs,
        long train,
        long validation,
        long heldOut,
        int trainGroups,
        int validationGroups,
        int heldOutGroups,
        int raters,
        String dataDigest) {

    /** Counts a dataset. */
    static Snapshot of(Dataset dataset, long newPairs) {
        return new Snapshot(
                dataset.size(),
                newPairs,
                dataset.part(Split.TRAIN).size(),
                dataset.part(Split.VALIDATION).size(),
                dataset.part(Split.HELD_OUT).size(),
                Dataset.groups(dataset.part(Split.TRAIN)),
                Dataset.groups(dataset.part(Split.VALIDATION)),
                Dataset.groups(dataset.part(Split.HELD_OUT)),
                (int) dataset.part(Split.TRAIN).stream()
                        .map(LearningPair::rater)
                        .distinct()
                        .count(),
                dataset.digest());
    }

    /** Questions of all parts. */
    public int groups() {
        return trainGroups + validationGroups + heldOutGroups;
    }
}
