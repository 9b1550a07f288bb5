package sekisho.inference.knowledge;

import java.util.List;
import java.util.Objects;
import sekisho.contracts.Passage;

/**
 * A candidate and where it stands.
 *
 * @param passage the version in force on the as-of day
 * @param score what it was ranked by: reference plus policy
 * @param relevance what words, meaning and neighbours say together, comparable within one question only
 * @param strength what its body scores, relative to the least upper bound for this question; 0..1
 * @param features in the order of {@link Feature}
 */
public record Standing(Passage passage, double score, double relevance, double strength, List<Double> features) {

    public Standing {
        Objects.requireNonNull(passage, "passage");
        features = List.copyOf(features);
    }

    public double feature(Feature feature) {
        return features.get(feature.ordinal());
    }
}
