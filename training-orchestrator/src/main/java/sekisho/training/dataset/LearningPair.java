package sekisho.training.dataset;

import java.util.List;
import java.util.Objects;
import sekisho.contracts.Language;

/**
 * A preference as the trainer sees it: no text, only what the ranking policy saw of both sides.
 *
 * @param group all pairs of one question share it
 * @param rater pseudonym of who preferred it; {@link #DESK} for all experts together
 * @param chosen features of the preferred provision, in feature-set order
 * @param rejected features of the other one, as many
 */
public record LearningPair(
        String pairId,
        String group,
        Language language,
        String chosenId,
        String rejectedId,
        String rater,
        List<Double> chosen,
        List<Double> rejected) {

    /** The experts' desk speaks with one voice, and its settlements are nobody's own. */
    public static final String DESK = "desk";

    public LearningPair {
        Objects.requireNonNull(pairId, "pairId");
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(chosenId, "chosenId");
        Objects.requireNonNull(rejectedId, "rejectedId");
        Objects.requireNonNull(rater, "rater");
        chosen = List.copyOf(chosen);
        rejected = List.copyOf(rejected);
    }

    /** True if both sides carry as many finite features as the feature set has; anything else is never trained on. */
    public boolean fits(FeatureSet features) {
        return fits(chosen, features.size()) && fits(rejected, features.size());
    }

    private static boolean fits(List<Double> side, int size) {
        return side.size() == size && side.stream().allMatch(Double::isFinite);
    }
}
