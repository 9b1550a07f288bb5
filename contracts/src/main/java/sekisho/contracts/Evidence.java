package sekisho.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the retrieval saw: the raw signals confidence is later computed from (never a confidence of the model's own) and
 * the candidates it chose among.
 *
 * @param featureSet name and version of the candidate features, for example {@code lexical-1}
 * @param signals named raw signals, each in 0..1 and higher for better evidence; the gate treats a missing one as failed
 * @param candidates best first, at most {@link Limits#CANDIDATES_TOLD_MAX}
 */
public record Evidence(String featureSet, Map<String, Double> signals, List<Candidate> candidates) {

    public Evidence {
        Objects.requireNonNull(featureSet, "featureSet");
        signals = signals == null ? Map.of() : Map.copyOf(signals);
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
    }
}
