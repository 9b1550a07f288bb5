package sekisho.contracts;

import java.util.List;
import java.util.Objects;

/**
 * A passage that was considered, with the features the ranking policy saw.
 *
 * @param score the policy's score, higher is better
 * @param features values in the order of the evidence's feature set
 * @param alsoIn versioned ids of passages that say the same elsewhere or in another edition; absent if there are none
 */
public record Candidate(String passageId, int version, double score, List<Double> features, List<String> alsoIn) {

    public Candidate {
        Objects.requireNonNull(passageId, "passageId");
        features = features == null ? List.of() : List.copyOf(features);
        alsoIn = alsoIn == null || alsoIn.isEmpty() ? null : List.copyOf(alsoIn);
    }

    /** A candidate that stands for itself alone. */
    public Candidate(String passageId, int version, double score, List<Double> features) {
        this(passageId, version, score, features, null);
    }
}
