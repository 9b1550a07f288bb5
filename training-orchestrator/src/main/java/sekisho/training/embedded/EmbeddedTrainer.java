package sekisho.training.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sekisho.contracts.Language;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.FeatureSet;
import sekisho.training.dataset.LearningPair;
import sekisho.training.dataset.Split;
import sekisho.training.evaluation.Comparing;
import sekisho.training.evaluation.Evaluation.Quality;
import sekisho.training.evaluation.EvaluationPolicy;
import sekisho.training.round.Trainer;
import sekisho.training.round.TrainingPolicy;
import sekisho.training.round.Weights;
import sekisho.training.round.Weights.Epoch;

/** Fits one θ per language with enough questions, and chooses on validation data how far to go. */
public final class EmbeddedTrainer implements Trainer {

    /** Changes whenever the same data would give other weights. */
    private static final String CODE = "embedded-dpo-1";

    private static final String SHARED = "shared";

    /** Fractions of the fitted direction that are tried, the boldest last. */
    private static final double[] STEPS = {0.05, 0.1, 0.2, 0.4, 0.7, 1.0};

    /** With fewer validation questions the step is chosen on training questions too: it is one number of many pairs. */
    private static final int VALIDATION_GROUPS_MIN = 10;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Weights train(Dataset dataset, TrainingPolicy policy, Map<String, List<Double>> running) {
        FeatureSet features = dataset.features();
        List<LearningPair> all = dataset.part(Split.TRAIN);
        double[] scales = Differences.scales(all, features.size());
        List<Epoch> epochs = new ArrayList<>();
        double[] shared = fit(SHARED, dataset, all, dataset.part(Split.VALIDATION), scales, policy, null, epochs);
        Map<String, List<Double>> fitted = new TreeMap<>();
        for (Language language : Language.values()) {
            List<LearningPair> own = dataset.part(Split.TRAIN, language);
            if (Dataset.groups(own) >= policy.languageGroupsMin()) {
                List<LearningPair> validation = dataset.part(Split.VALIDATION, language);
                double[] theta = fit(language.code(), dataset, own, validation, scales, policy, shared, epochs);
                fitted.put(language.code(), raw(theta, scales));
            }
        }
        double step = step(dataset, fitted);
        Map<String, List<Double>> weights = new TreeMap<>(running);
        fitted.forEach((language, theta) -> weights.put(language, times(theta, step)));
        return new Weights(weights, List.copyOf(fitted.keySet()), step, influence(all, scales, policy), epochs);
    }

    private static double[] fit(
            String name,
            Dataset dataset,
            List<LearningPair> pairs,
            List<LearningPair> validation,
            double[] scales,
            TrainingPolicy policy,
            double[] centre,
            List<Epoch> epochs) {
        Differences train = Differences.of(pairs, scales);
        LogLinearDpo dpo = new LogLinearDpo(policy.beta(), policy.ridge(train.groups()), policy.iterationsMax());
        double[] origin = centre == null ? new double[dataset.features().size()] : centre;
        LogLinearDpo.Fit fit = dpo.minimise(name, train, Differences.of(validation, scales), origin);
        epochs.addAll(fit.epochs());
        double norm = LogLinearDpo.norm(fit.theta());
        double shrink = norm > policy.normMax() ? policy.normMax() / norm : 1;
        double[] theta = fit.theta().clone();
        for (int j = 0; j < theta.length; j++) {
            theta[j] *= shrink;
        }
        return theta;
    }

    /** The step that ranks validation questions best; of equal ones the shortest, because less change is less risk. */
    private static double step(Dataset dataset, Map<String, List<Double>> fitted) {
        List<LearningPair> pairs = new ArrayList<>(dataset.part(Split.VALIDATION));
        if (Dataset.groups(pairs) < VALIDATION_GROUPS_MIN) {
            pairs.addAll(dataset.part(Split.TRAIN));
        }
        Comparing comparing = new Comparing(dataset.features(), EvaluationPolicy.STANDARD);
        List<List<LearningPair>> groups = Comparing.grouped(pairs);
        double best = STEPS[0];
        double bestMerit = Double.NEGATIVE_INFINITY;
        for (double step : STEPS) {
            Map<String, List<Double>> weights = new TreeMap<>();
            fitted.forEach((language, theta) -> weights.put(language, times(theta, step)));
            Quality quality = comparing.quality(groups, weights);
            double merit = quality.accuracy() + quality.reciprocalRank();
            if (merit > bestMerit) {
                best = step;
                bestMerit = merit;
            }
        }
        return best;
    }

    /** One question moves a ridge-penalised minimiser by at most 2βD/(nλ). */
    private static double influence(List<LearningPair> pairs, double[] scales, TrainingPolicy policy) {
        Differences all = Differences.of(pairs, scales);
        int groups = Math.max(1, all.groups());
        return 2 * policy.beta() * all.longest() / (groups * policy.ridge(groups));
    }

    private static List<Double> raw(double[] theta, double[] scales) {
        List<Double> raw = new ArrayList<>(theta.length);
        for (int j = 0; j < theta.length; j++) {
            raw.add(theta[j] / scales[j]);
        }
        return List.copyOf(raw);
    }

    private static List<Double> times(List<Double> theta, double step) {
        return theta.stream().map(value -> value * step).toList();
    }
}
