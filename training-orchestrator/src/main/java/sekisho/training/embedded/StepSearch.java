package sekisho.training.embedded;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import sekisho.contracts.Language;
import sekisho.training.dataset.FeatureSet;
import sekisho.training.dataset.LearningPair;
import sekisho.training.evaluation.Comparing;
import sekisho.training.evaluation.Evaluation.Quality;
import sekisho.training.evaluation.EvaluationPolicy;

/**
 * Chooses how far along a fitted direction to go, by cross-validation over the training questions alone: whatever judges
 * the candidate later has chosen nothing about it.
 */
final class StepSearch {

    /** Fractions of the fitted direction that are tried, the boldest last. */
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.4, 0.7, 1.0};

    private static final int FOLDS = 5;

    private final FeatureSet features;
    private final int groupsLarge;

    /**
     * @param groupsLarge with this many questions one fold is enough to choose one number, and the others are not fitted
     */
    StepSearch(FeatureSet features, int groupsLarge) {
        this.features = features;
        this.groupsLarge = groupsLarge;
    }

    /** The step that ranks left-out questions best; of equal ones the shortest, because less change is less risk. */
    double choose(List<LearningPair> train, Function<List<LearningPair>, Map<String, List<Double>>> fitting) {
        List<List<LearningPair>> groups = Comparing.grouped(train);
        int[] folds = folds(groups);
        double[] merits = new double[STEPS.length];
        for (int fold = 0; fold < (groups.size() < groupsLarge ? FOLDS : 1); fold++) {
            List<List<LearningPair>> leftOut = new ArrayList<>();
            List<LearningPair> rest = new ArrayList<>();
            for (int g = 0; g < folds.length; g++) {
                if (folds[g] == fold) {
                    leftOut.add(groups.get(g));
                } else {
                    rest.addAll(groups.get(g));
                }
            }
            judge(leftOut, fitting.apply(rest), merits);
        }
        int best = 0;
        for (int s = 1; s < STEPS.length; s++) {
            best = merits[s] > merits[best] ? s : best;
        }
        return STEPS[best];
    }

    private void judge(List<List<LearningPair>> leftOut, Map<String, List<Double>> fitted, double[] merits) {
        Comparing comparing = new Comparing(features, EvaluationPolicy.STANDARD);
        for (int s = 0; s < STEPS.length; s++) {
            Quality quality = comparing.quality(leftOut, scaled(fitted, STEPS[s]));
            merits[s] += leftOut.size() * (quality.accuracy() + quality.reciprocalRank());
        }
    }

    /** Every language is spread evenly over the folds, in the order of its questions. */
    private static int[] folds(List<List<LearningPair>> groups) {
        Map<Language, Integer> seen = new EnumMap<>(Language.class);
        return groups.stream()
                .mapToInt(group -> seen.merge(group.getFirst().language(), 1, Integer::sum) % FOLDS)
                .toArray();
    }

    static Map<String, List<Double>> scaled(Map<String, List<Double>> weights, double step) {
        Map<String, List<Double>> scaled = new TreeMap<>();
        weights.forEach((language, theta) ->
                scaled.put(language, theta.stream().map(value -> value * step).toList()));
        return scaled;
    }
}
