package sekisho.training.round;

import java.util.List;
import sekisho.contracts.Digests;

/**
 * Everything that went into a round. The same manifest gives the same weights, byte for byte.
 *
 * @param configDigest digest of all numbers of trainer and comparison
 * @param seed of the resampling in the comparison; the trainer itself uses no chance
 * @param baseRelease the release that ran, and that the candidate must beat
 * @param code name and version of the trainer
 */
public record Manifest(
        String dataDigest,
        String configDigest,
        long seed,
        String baseRelease,
        String baseDigest,
        String featureSet,
        String code) {

    /** Identity of the manifest. */
    public String digest() {
        return Digests.sha256(String.join(
                "\n",
                List.of(dataDigest, configDigest, Long.toString(seed), baseRelease, baseDigest, featureSet, code)));
    }
}
