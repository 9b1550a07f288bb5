package sekisho.contracts;

import java.util.List;
import java.util.Objects;

/**
 * A passage that was considered, with the features the ranking policy saw.
 *
 * @param score the policy's score, higher is better
 * @param features values in the order of the evidence's feature set
 */
public record Candidate(String passageId, int version, double score, List<Double> features) {

    public Candidate {
        Objects.requireNonNull(passageId, "passageId");
        features = features == null ? List.of() : List.copyOf(features);
    }
}
