package sekisho.training.round;

/**
 * What was frozen when the round closed.
 *
 * @param pairs pairs of all splits that the feature set admits
 * @param newPairs pairs no earlier round had
 * @param dataDigest digest of the dataset
 */
public record Snapshot(long pairs, long newPairs, long train, long validation, long heldOut, String dataDigest) {}
