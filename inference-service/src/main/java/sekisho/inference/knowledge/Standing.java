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
 * @param alsoIn versioned ids of provisions that say the same elsewhere, or said it in another edition
 */
public record Standing(
        Passage passage, double score, double relevance, double strength, List<Double> features, List<String> alsoIn) {

    public Standing {
        Objects.requireNonNull(passage, "passage");
        features = List.copyOf(features);
        alsoIn = List.copyOf(alsoIn);
    }

    /** A candidate that stands for itself alone. */
    public Standing(Passage passage, double score, double relevance, double strength, List<Double> features) {
        this(passage, score, relevance, strength, features, List.of());
    }

    public double feature(Feature feature) {
        return features.get(feature.ordinal());
    }
}
