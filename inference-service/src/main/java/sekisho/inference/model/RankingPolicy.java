package sekisho.inference.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import sekisho.contracts.Language;

/**
 * How candidates are scored: {@code s(q,c) = reference(q,c) + θ_lang·φ(q,c)}.
 *
 * @param release the release of the learning loop, named in every answer it ranks
 * @param weights θ per language code, in feature order; a language that is missing has θ = 0
 */
public record RankingPolicy(String release, Map<String, List<Double>> weights) {

    /** What {@code ModelReleased.target} says for releases of this policy. */
    public static final String TARGET = "ranking-policy";

    /** The built-in policy: the reference score alone. */
    public static final RankingPolicy REFERENCE = new RankingPolicy("ranking-policy-0", Map.of());

    public RankingPolicy {
        Objects.requireNonNull(release, "release");
        weights = Map.copyOf(weights);
    }

    /**
     * The score of a candidate, higher is better.
     *
     * @param reference the reference score, 0..1
     * @param features φ in feature order
     */
    public double score(Language language, double reference, List<Double> features) {
        List<Double> theta = weights.get(language.code());
        double score = reference;
        if (theta != null) {
            for (int i = 0; i < theta.size(); i++) {
                score += theta.get(i) * features.get(i);
            }
        }
        return score;
    }
}
