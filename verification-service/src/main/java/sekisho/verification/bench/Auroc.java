package sekisho.verification.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/** How well scores tell supported claims from the others, with intervals of 95 %. */
final class Auroc {

    private static final double Z = 1.959964;
    private static final int RESAMPLES = 2_000;

    private Auroc() {}

    /** A judged claim: what it rests on tells which claims are not independent of each other. */
    record Scored(String source, double score, boolean supported) {}

    /** A figure between its bounds. */
    record Interval(double value, double low, double high) {
        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%.3f (%.3f to %.3f)", value, low, high);
        }
    }

    /** Area under the ROC curve: the chance that a supported claim scores higher than another; ties count half. */
    static double of(List<Scored> scored) {
        List<Scored> sorted = new ArrayList<>(scored);
        sorted.sort(Comparator.comparingDouble(Scored::score));
        double ranks = 0;
        long positives = 0;
        for (int from = 0; from < sorted.size(); ) {
            int to = from;
            while (to < sorted.size()
                    && sorted.get(to).score() == sorted.get(from).score()) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (sorted.get(i).supported()) {
                    ranks += (from + 1 + to) / 2.0;
                    positives++;
                }
            }
            from = to;
        }
        long negatives = sorted.size() - positives;
        return positives == 0 || negatives == 0
                ? Double.NaN
                : (ranks - positives * (positives + 1) / 2.0) / (positives * (double) negatives);
    }

    /** Interval by DeLong and others (1988); takes claims to be independent. */
    static Interval deLong(List<Scored> scored) {
        List<Double> ups = scores(scored, true);
        List<Double> downs = scores(scored, false);
        double area = of(scored);
        double variance =
                variance(placements(ups, downs)) / ups.size() + variance(placements(downs, ups)) / downs.size();
        double half = Z * Math.sqrt(variance);
        return new Interval(area, Math.max(0, area - half), Math.min(1, area + half));
    }

    /** Interval of any figure by resampling whole sources, so that claims on one source stay together. */
    static Interval bySources(List<Scored> scored, ToDoubleFunction<List<Scored>> figure) {
        Map<String, List<Scored>> sources = new HashMap<>();
        scored.forEach(one ->
                sources.computeIfAbsent(one.source(), key -> new ArrayList<>()).add(one));
        List<List<Scored>> groups = sources.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        Random chance = new Random(11);
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < RESAMPLES; i++) {
            List<Scored> drawn = new ArrayList<>();
            for (int j = 0; j < groups.size(); j++) {
                drawn.addAll(groups.get(chance.nextInt(groups.size())));
            }
            double value = figure.applyAsDouble(drawn);
            if (!Double.isNaN(value)) {
                figures.add(value);
            }
        }
        figures.sort(Comparator.naturalOrder());
        return new Interval(figure.applyAsDouble(scored), figures.get((int) (0.025 * figures.size())), figures.get((int)
                (0.975 * (figures.size() - 1))));
    }

    /** Mean of the shares judged rightly among supported and among other claims, at a threshold. */
    static double balancedAccuracy(List<Scored> scored, double threshold) {
        double[] right = new double[2];
        double[] all = new double[2];
        for (Scored one : scored) {
            int kind = one.supported() ? 1 : 0;
            all[kind]++;
            right[kind] += (one.score() >= threshold) == one.supported() ? 1 : 0;
        }
        return all[0] == 0 || all[1] == 0 ? Double.NaN : (right[0] / all[0] + right[1] / all[1]) / 2;
    }

    /** The threshold with the highest balanced accuracy; the lowest of equal ones. */
    static double bestThreshold(List<Scored> scored) {
        double best = Double.NEGATIVE_INFINITY;
        double most = -1;
        for (double threshold :
                scored.stream().mapToDouble(Scored::score).sorted().distinct().toArray()) {
            double accuracy = balancedAccuracy(scored, threshold);
            if (accuracy > most) {
                most = accuracy;
                best = threshold;
            }
        }
        return best;
    }

    private static List<Double> scores(List<Scored> scored, boolean supported) {
        return scored.stream()
                .filter(one -> one.supported() == supported)
                .map(Scored::score)
                .toList();
    }

    private static double[] placements(List<Double> some, List<Double> others) {
        return some.stream()
                .mapToDouble(one -> others.stream()
                        .mapToDouble(other -> one > other ? 1 : one.equals(other) ? 0.5 : 0)
                        .average()
                        .orElse(0))
                .toArray();
    }

    private static double variance(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        return java.util.Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / Math.max(1, values.length - 1);
    }
}
