package sekisho.training.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sekisho.contracts.Language;
import sekisho.training.dataset.FeatureSet;
import sekisho.training.dataset.LearningPair;
import sekisho.training.evaluation.Evaluation.Finding;
import sekisho.training.evaluation.Evaluation.Quality;

/** Compares a candidate with the running release on held-out pairs. Pure: the same input gives the same evaluation. */
public final class Comparing {

    private static final double EVEN = 0.5;

    private final FeatureSet features;
    private final EvaluationPolicy policy;

    public Comparing(FeatureSet features, EvaluationPolicy policy) {
        this.features = features;
        this.policy = policy;
    }

    /**
     * Judges a candidate.
     *
     * @param heldOut pairs nothing was fitted or chosen on
     * @param validation other pairs of which the same is true
     * @param running weights per language code of the running release
     * @param candidate weights per language code of the new one
     * @param seed of the resampling
     */
    public Evaluation compare(
            List<LearningPair> heldOut,
            List<LearningPair> validation,
            Map<String, List<Double>> running,
            Map<String, List<Double>> candidate,
            long seed) {
        List<List<LearningPair>> groups = grouped(heldOut);
        Quality before = quality(groups, running);
        Quality after = quality(groups, candidate);
        List<List<LearningPair>> second = grouped(validation);
        if (Math.min(groups.size(), second.size()) < policy.groupsMin()) {
            return new Evaluation(
                    groups.size(),
                    heldOut.size(),
                    before,
                    after,
                    EVEN,
                    0,
                    0,
                    SignTest.NONE,
                    List.of(),
                    Finding.TOO_FEW);
        }
        double[] wins = winRates(groups, running, candidate);
        double lower = lower(wins, seed);
        double confirmed = lower(winRates(second, running, candidate), seed);
        SignTest sign = SignTest.of(wins, EVEN);
        List<String> worse = worseLanguages(groups, running, candidate, seed);
        return new Evaluation(
                groups.size(),
                heldOut.size(),
                before,
                after,
                mean(wins),
                lower,
                confirmed,
                sign,
                worse,
                finding(before, after, Math.min(lower, confirmed), sign, worse));
    }

    private double lower(double[] wins, long seed) {
        return Bootstrap.of(wins, policy.replicates(), seed).lower(policy.confidence());
    }

    private double[] winRates(
            List<List<LearningPair>> groups, Map<String, List<Double>> running, Map<String, List<Double>> candidate) {
        return groups.stream()
                .mapToDouble(group -> winRate(group, running, candidate))
                .toArray();
    }

    private Finding finding(Quality before, Quality after, double lower, SignTest sign, List<String> worse) {
        if (!worse.isEmpty()) {
            return Finding.LANGUAGE_WORSE;
        }
        boolean ranksBetter = after.accuracy() > before.accuracy() && after.reciprocalRank() >= before.reciprocalRank();
        boolean beyondLuck = lower > EVEN && sign.chance() <= policy.signLevel();
        return beyondLuck && ranksBetter ? Finding.BETTER : Finding.NOT_BETTER;
    }

    /** How well weights rank these pairs; all figures 0.5 and 0 where there are none. */
    public Quality quality(List<List<LearningPair>> groups, Map<String, List<Double>> weights) {
        double[] accuracy = groups.stream()
                .mapToDouble(group -> group.stream()
                        .mapToDouble(pair -> won(margin(pair, weights)))
                        .average()
                        .orElse(EVEN))
                .toArray();
        double[] ranks = groups.stream()
                .mapToDouble(group -> reciprocalRank(group, weights))
                .toArray();
        return new Quality(groups.isEmpty() ? EVEN : mean(accuracy), groups.isEmpty() ? 0 : mean(ranks));
    }

    /** Pairs by question, in a stable order. */
    public static List<List<LearningPair>> grouped(List<LearningPair> pairs) {
        Map<String, List<LearningPair>> groups = new TreeMap<>();
        pairs.stream()
                .sorted(Comparator.comparing(LearningPair::pairId))
                .forEach(pair -> groups.computeIfAbsent(pair.group(), group -> new ArrayList<>())
                        .add(pair));
        return List.copyOf(groups.values());
    }

    /** One half, plus half the share of the question's pairs put right, minus half the share put wrong. */
    private double winRate(
            List<LearningPair> group, Map<String, List<Double>> running, Map<String, List<Double>> candidate) {
        return group.stream()
                .mapToDouble(pair -> EVEN + (won(margin(pair, candidate)) - won(margin(pair, running))) / 2)
                .average()
                .orElse(EVEN);
    }

    private double margin(LearningPair pair, Map<String, List<Double>> weights) {
        List<Double> theta = weights.getOrDefault(pair.language().code(), List.of());
        return features.score(pair.chosen(), theta) - features.score(pair.rejected(), theta);
    }

    private static double won(double margin) {
        return margin > 0 ? 1 : margin < 0 ? 0 : EVEN;
    }

    /** Ranks every provision the question's pairs name; a tie counts against the chosen one. */
    private double reciprocalRank(List<LearningPair> group, Map<String, List<Double>> weights) {
        Map<String, Double> scores = new LinkedHashMap<>();
        Set<String> chosen = new HashSet<>();
        for (LearningPair pair : group) {
            List<Double> theta = weights.getOrDefault(pair.language().code(), List.of());
            scores.put(pair.chosenId(), features.score(pair.chosen(), theta));
            scores.put(pair.rejectedId(), features.score(pair.rejected(), theta));
            chosen.add(pair.chosenId());
        }
        double best = chosen.stream().mapToDouble(scores::get).max().orElse(Double.NEGATIVE_INFINITY);
        long ahead = scores.entrySet().stream()
                .filter(entry -> !chosen.contains(entry.getKey()) && entry.getValue() >= best)
                .count();
        return 1.0 / (1 + ahead);
    }

    /** Holm's step-down test over the languages (Holm 1979). */
    private List<String> worseLanguages(
            List<List<LearningPair>> groups,
            Map<String, List<Double>> running,
            Map<String, List<Double>> candidate,
            long seed) {
        Map<Language, List<Double>> wins = new EnumMap<>(Language.class);
        for (List<LearningPair> group : groups) {
            wins.computeIfAbsent(group.getFirst().language(), language -> new ArrayList<>())
                    .add(winRate(group, running, candidate));
        }
        wins.values().removeIf(values -> values.size() < policy.languageGroupsMin());
        List<Map.Entry<String, Double>> chances = wins.entrySet().stream()
                .map(entry -> Map.entry(
                        entry.getKey().code(),
                        Bootstrap.of(array(entry.getValue()), policy.replicates(), seed)
                                .chanceNotBelow(EVEN)))
                .sorted(Map.Entry.comparingByValue())
                .toList();
        List<String> worse = new ArrayList<>();
        for (int i = 0; i < chances.size(); i++) {
            if (chances.get(i).getValue() > policy.familyError() / (chances.size() - i)) {
                break;
            }
            worse.add(chances.get(i).getKey());
        }
        return worse;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
