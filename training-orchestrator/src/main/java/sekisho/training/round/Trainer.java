package sekisho.training.round;

import java.util.List;
import java.util.Map;
import sekisho.training.dataset.Dataset;

/** Fits a candidate. Implementations are deterministic, or say otherwise in {@link #code()}. */
public interface Trainer {

    /** Name and version of the code, part of the manifest. */
    String code();

    /**
     * Trains and tunes on the training part alone. Of the validation part it may only write down the loss; the held-out
     * part it never looks at.
     *
     * @param running weights of the running release, kept for languages with too little data
     */
    Weights train(Dataset dataset, TrainingPolicy policy, Map<String, List<Double>> running);
}
