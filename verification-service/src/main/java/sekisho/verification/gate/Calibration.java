package sekisho.verification.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A monotone map from raw signals to a probability: score = b + Σ w·x + o(language), p = 1 / (1 + exp(−score)) or, where
 * the fit holds a curve, what that says of the score. Fitted on labelled data (Platt scaling over several signals, isotonic
 * regression on top). Weights are not negative and the curve does not fall, so better evidence never lowers confidence.
 *
 * @param id name of the fit; part of the policy hash
 * @param signals names of the signals, in the order of the weights
 * @param weights one weight per signal, each at least 0
 * @param intercept b
 * @param languages o by code of the language; 0 for one that is not named
 * @param curve points between which the probability is read off in straight lines; none means the logistic one
 */
public record Calibration(
        String id,
        List<String> signals,
        List<Double> weights,
        double intercept,
        Map<String, Double> languages,
        List<Point> curve) {

    /** A score, and the probability that goes with it. */
    public record Point(double score, double p) {}

    /** A logistic map that makes no difference between languages. */
    public Calibration(String id, List<String> signals, List<Double> weights, double intercept) {
        this(id, signals, weights, intercept, Map.of(), List.of());
    }

    public Calibration {
        Objects.requireNonNull(id, "id");
        signals = List.copyOf(signals);
        weights = List.copyOf(weights);
        if (signals.isEmpty() || signals.size() != weights.size()) {
            throw new IllegalArgumentException("a calibration has one weight per signal, and at least one");
        }
        if (weights.stream().anyMatch(weight -> !(weight >= 0 && weight < 1_000)) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException("calibration weights must lie in 0..1000 and the intercept be finite");
        }
        languages = Map.copyOf(languages);
        if (languages.values().stream().anyMatch(offset -> !Double.isFinite(offset))) {
            throw new IllegalArgumentException("what a calibration adds for a language must be finite");
        }
        curve = List.copyOf(curve);
        for (int i = 0; i < curve.size(); i++) {
            Point point = curve.get(i);
            boolean rises = i == 0
                    || point.score() > curve.get(i - 1).score()
                            && point.p() >= curve.get(i - 1).p();
            if (!rises || !(point.p() >= 0 && point.p() <= 1) || !Double.isFinite(point.score())) {
                throw new IllegalArgumentException("the curve of a calibration rises, and its values lie in 0..1");
            }
        }
    }

    /** The confidence these signals are worth in a language the fit makes no difference for. */
    public Confidence of(Map<String, Double> told) {
        return of(told, "");
    }

    /** The confidence these signals are worth; {@link Confidence.Unknown} if one is missing or outside 0..1. */
    public Confidence of(Map<String, Double> told, String language) {
        double sum = intercept + languages.getOrDefault(language, 0.0);
        for (int i = 0; i < signals.size(); i++) {
            Double value = told.get(signals.get(i));
            if (value == null) {
                return new Confidence.Unknown("missing-" + signals.get(i));
            }
            if (!(value >= 0 && value <= 1)) {
                return new Confidence.Unknown("out-of-range-" + signals.get(i));
            }
            sum += weights.get(i) * value;
        }
        return new Confidence.Calibrated(curve.isEmpty() ? 1 / (1 + Math.exp(-sum)) : read(sum));
    }

    private double read(double score) {
        if (score <= curve.getFirst().score()) {
            return curve.getFirst().p();
        }
        for (int i = 1; i < curve.size(); i++) {
            Point above = curve.get(i);
            if (score <= above.score()) {
                Point below = curve.get(i - 1);
                double part = (score - below.score()) / (above.score() - below.score());
                return below.p() + part * (above.p() - below.p());
            }
        }
        return curve.getLast().p();
    }
}
