package sekisho.verification.bench;

import java.util.Arrays;
import java.util.List;

/**
 * A logistic map with weights that are never negative, {@code score = b + Σ w·x + o(group)}, {@code p = σ(score)}, w ≥ 0.
 * Minimises the log loss plus {@code ridge/2·Σ w²} plus {@code groupRidge/2·Σ o²} by cyclic coordinate descent with Newton
 * steps; the loss is convex, so the order of the rows and the start do not matter. Deterministic.
 */
@SuppressWarnings("ArrayRecordComponent")
record MonotoneLogistic(double[] weights, double intercept, double[] offsets) {

    /** No group: the row counts for the common weights alone. */
    static final int NO_GROUP = -1;

    /** One observation: what was seen, of which group, and whether it came true. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(double[] x, int group, boolean correct) {}

    private static final int SWEEPS_MAX = 5_000;
    private static final double STILL = 1e-10;

    static MonotoneLogistic fit(List<Row> rows, int groups, double ridge, double groupRidge) {
        int features = rows.getFirst().x().length;
        double[] w = new double[features + groups + 1];
        double[] scores = new double[rows.size()];
        for (int sweep = 0; sweep < SWEEPS_MAX; sweep++) {
            double moved = 0;
            for (int j = 0; j < w.length; j++) {
                double penalty = j < features ? ridge : j < features + groups ? groupRidge : 0;
                double next = stepped(rows, scores, w[j], j, features, groups, penalty);
                double delta = next - w[j];
                for (int i = 0; delta != 0 && i < scores.length; i++) {
                    scores[i] += delta * value(rows.get(i), j, features, groups);
                }
                w[j] = next;
                moved = Math.max(moved, Math.abs(delta));
            }
            if (moved < STILL) {
                break;
            }
        }
        return new MonotoneLogistic(
                Arrays.copyOf(w, features), w[w.length - 1], Arrays.copyOfRange(w, features, features + groups));
    }

    /** The score of an observation, on the scale of log odds. */
    double score(Row row) {
        double score = intercept + (row.group() >= 0 && row.group() < offsets.length ? offsets[row.group()] : 0);
        for (int j = 0; j < weights.length; j++) {
            score += weights[j] * row.x()[j];
        }
        return score;
    }

    static double sigma(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private static double stepped(
            List<Row> rows, double[] scores, double w, int j, int features, int groups, double ridge) {
        double gradient = ridge * w;
        double curvature = ridge + 1e-9;
        for (int i = 0; i < scores.length; i++) {
            double x = value(rows.get(i), j, features, groups);
            if (x != 0) {
                double p = sigma(scores[i]);
                gradient += (p - (rows.get(i).correct() ? 1 : 0)) * x;
                curvature += Math.max(p * (1 - p), 0.01) * x * x;
            }
        }
        double next = w - gradient / curvature;
        return j < features ? Math.max(0, next) : next;
    }

    private static double value(Row row, int j, int features, int groups) {
        if (j < features) {
            return row.x()[j];
        }
        return j == features + groups || j - features == row.group() ? 1 : 0;
    }
}
