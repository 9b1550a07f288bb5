package sekisho.verification.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A monotone map from raw signals to a probability: p = 1 / (1 + exp(−(b + Σ w·x))), fitted on labelled data (Platt
 * scaling over several signals). Weights are not negative, so better evidence never lowers confidence.
 *
 * @param id name of the fit; part of the policy hash
 * @param signals names of the signals, in the order of the weights
 * @param weights one weight per signal, each at least 0
 * @param intercept b
 */
public record Calibration(String id, List<String> signals, List<Double> weights, double intercept) {

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
    }

    /** The confidence these signals are worth; {@link Confidence.Unknown} if one is missing or outside 0..1. */
    public Confidence of(Map<String, Double> told) {
        double sum = intercept;
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
        return new Confidence.Calibrated(1 / (1 + Math.exp(-sum)));
    }
}
