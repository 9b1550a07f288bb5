package sekisho.inference.bench;

import java.util.Arrays;
import java.util.List;

/**
 * A logistic map with weights that are never negative: {@code p = σ(b + Σ w·x)}, w ≥ 0. Minimises the log loss plus
 * {@code ridge/2·Σ w²} by cyclic coordinate descent with Newton steps (the loss is convex, so the order of the rows and the
 * start do not matter). Deterministic.
 */
@SuppressWarnings("ArrayRecordComponent")
record MonotoneLogistic(double[] weights, double intercept) {

    /** One observation: what was seen, and whether it came true. */
    @SuppressWarnings("ArrayRecordComponent")
    record Row(double[] x, boolean correct) {}

    private static final int SWEEPS_MAX = 5_000;
    private static final double STILL = 1e-10;

    static MonotoneLogistic fit(List<Row> rows, double ridge) {
        int features = rows.getFirst().x().length;
        double[] w = new double[features + 1];
        double[] scores = new double[rows.size()];
        for (int sweep = 0; sweep < SWEEPS_MAX; sweep++) {
            double moved = 0;
            for (int j = 0; j <= features; j++) {
                double next = stepped(rows, scores, w, j, j == features ? 0 : ridge);
                double delta = next - w[j];
                for (int i = 0; i < scores.length; i++) {
                    scores[i] += delta * value(rows.get(i), j);
                }
                w[j] = next;
                moved = Math.max(moved, Math.abs(delta));
            }
            if (moved < STILL) {
                break;
            }
        }
        return new MonotoneLogistic(Arrays.copyOf(w, features), w[features]);
    }

    /** The probability for an observation. */
    double of(double[] x) {
        double score = intercept;
        for (int j = 0; j < weights.length; j++) {
            score += weights[j] * x[j];
        }
        return sigma(score);
    }

    private static double stepped(List<Row> rows, double[] scores, double[] w, int j, double ridge) {
        double gradient = ridge * w[j];
        double curvature = ridge + 1e-9;
        for (int i = 0; i < scores.length; i++) {
            double p = sigma(scores[i]);
            double x = value(rows.get(i), j);
            gradient += (p - (rows.get(i).correct() ? 1 : 0)) * x;
            curvature += Math.max(p * (1 - p), 0.01) * x * x;
        }
        double next = w[j] - gradient / curvature;
        boolean intercept = j == w.length - 1;
        return intercept ? next : Math.max(0, next);
    }

    private static double value(Row row, int j) {
        return j < row.x().length ? row.x()[j] : 1;
    }

    private static double sigma(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
