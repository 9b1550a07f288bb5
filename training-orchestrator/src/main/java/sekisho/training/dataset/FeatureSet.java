package sekisho.training.dataset;

import java.util.List;
import java.util.Objects;

/**
 * The features a ranking policy is a linear function of.
 *
 * @param name name and version, for example {@code hybrid-1}
 * @param size how many features a candidate has
 * @param reference index of the feature that is the reference score itself, or -1 where the set has none
 */
public record FeatureSet(String name, int size, int reference) {

    public FeatureSet {
        Objects.requireNonNull(name, "name");
        if (size < 1 || reference < -1 || reference >= size) {
            throw new IllegalArgumentException("a feature set has features, and its reference is one of them or -1");
        }
    }

    /** Score of a candidate: reference plus θ·φ. Without weights it is the reference alone. */
    public double score(List<Double> features, List<Double> theta) {
        double score = reference < 0 ? 0 : features.get(reference);
        for (int i = 0; i < theta.size(); i++) {
            score += theta.get(i) * features.get(i);
        }
        return score;
    }
}
