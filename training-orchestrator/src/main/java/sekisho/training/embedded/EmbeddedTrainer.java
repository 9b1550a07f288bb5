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
import sekisho.training.round.Trainer;
import sekisho.training.round.TrainingPolicy;
import sekisho.training.round.Weights;
import sekisho.training.round.Weights.Epoch;

/** Fits one θ per language with enough questions, and chooses on the same questions, left out by turns, how far to go. */
public final class EmbeddedTrainer implements Trainer {

    /** Changes whenever the same data would give other weights. */
    private static final String CODE = "embedded-dpo-2";

    private static final String SHARED = "shared";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Weights train(Dataset dataset, TrainingPolicy policy, Map<String, List<Double>> running) {
        FeatureSet features = dataset.features();
        List<LearningPair> train = dataset.part(Split.TRAIN);
        List<Language> languages = learnable(train, policy);
        List<Epoch> epochs = new ArrayList<>();
        Map<String, List<Double>> fitted =
                fitAll(features, train, dataset.part(Split.VALIDATION), languages, policy, epochs);
        double step = new StepSearch(features, policy.groupsLarge())
                .choose(train, part -> fitAll(features, part, List.of(), languages, policy, new ArrayList<>()));
        Map<String, List<Double>> weights = new TreeMap<>(running);
        weights.putAll(StepSearch.scaled(fitted, step));
        double influence = influence(train, Differences.scales(train, features.size()), policy);
        return new Weights(weights, List.copyOf(fitted.keySet()), step, influence, epochs);
    }

    private static List<Language> learnable(List<LearningPair> train, TrainingPolicy policy) {
        List<Language> learnable = new ArrayList<>();
        for (Language language : Language.values()) {
            if (Dataset.groups(of(train, language)) >= policy.languageGroupsMin()) {
                learnable.add(language);
            }
        }
        return learnable;
    }

    private static List<LearningPair> of(List<LearningPair> pairs, Language language) {
        return pairs.stream().filter(pair -> pair.language() == language).toList();
    }

    /** @param watched pairs whose loss is written down; they have no part in the fit */
    private static Map<String, List<Double>> fitAll(
            FeatureSet features,
            List<LearningPair> train,
            List<LearningPair> watched,
            List<Language> languages,
            TrainingPolicy policy,
            List<Epoch> epochs) {
        double[] scales = Differences.scales(train, features.size());
        double[] shared = fit(SHARED, train, watched, scales, policy, new double[features.size()], epochs);
        Map<String, List<Double>> fitted = new TreeMap<>();
        for (Language language : languages) {
            double[] theta =
                    fit(language.code(), of(train, language), of(watched, language), scales, policy, shared, epochs);
            fitted.put(language.code(), raw(theta, scales));
        }
        return fitted;
    }

    private static double[] fit(
            String name,
            List<LearningPair> pairs,
            List<LearningPair> watched,
            double[] scales,
            TrainingPolicy policy,
            double[] centre,
            List<Epoch> epochs) {
        Differences train = Differences.of(pairs, scales);
        LogLinearDpo dpo = new LogLinearDpo(policy.beta(), policy.ridge(train.groups()), policy.iterationsMax());
        LogLinearDpo.Fit fit = dpo.minimise(name, train, Differences.of(watched, scales), centre);
        epochs.addAll(fit.epochs());
        double norm = LogLinearDpo.norm(fit.theta());
        double shrink = norm > policy.normMax() ? policy.normMax() / norm : 1;
        double[] theta = fit.theta().clone();
        for (int j = 0; j < theta.length; j++) {
            theta[j] *= shrink;
        }
        return theta;
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
}
