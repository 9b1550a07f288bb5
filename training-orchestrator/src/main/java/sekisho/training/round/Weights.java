package sekisho.training.round;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import sekisho.contracts.ModelReleased;

/**
 * The outcome of a training.
 *
 * @param byLanguage weights per language code, in feature order
 * @param trained language codes fitted in this round; the others keep what the running release has
 * @param step how far along the fitted direction the candidate goes, chosen by cross-validation on training questions, 0..1
 * @param influence certified bound on how far one poisoned question can move the fitted weights (2βD/(nλ)), in units of
 *     a standardised margin
 * @param epochs the course of the training
 */
public record Weights(
        Map<String, List<Double>> byLanguage, List<String> trained, double step, double influence, List<Epoch> epochs) {

    public Weights {
        Objects.requireNonNull(byLanguage, "byLanguage");
        byLanguage = Map.copyOf(byLanguage);
        trained = List.copyOf(trained);
        epochs = List.copyOf(epochs);
    }

    /** Digest as the release will carry it. */
    public String digest(String featureSet) {
        return ModelReleased.digestOf(featureSet, byLanguage);
    }

    /** In language order, for people. */
    public Map<String, List<Double>> sorted() {
        return new TreeMap<>(byLanguage);
    }

    /**
     * One step of the optimiser.
     *
     * @param language language code, or {@code shared}
     * @param loss DPO loss on the training pairs, in nats, ridge not included
     * @param margin mean implicit reward margin β·θ·Δφ on the training pairs
     * @param accuracy share of training pairs with a positive margin, 0..1
     * @param validationLoss the same loss on the validation pairs; null where there are none
     */
    public record Epoch(
            String language, int number, double loss, double margin, double accuracy, Double validationLoss) {}
}
