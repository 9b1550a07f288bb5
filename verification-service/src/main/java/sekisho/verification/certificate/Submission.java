package sekisho.verification.certificate;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Judged answers brought to be certified.
 *
 * @param policyHash the one policy all of them were released under
 * @param corpora the one corpus by region all of them were released under
 * @param items the judged answers
 * @param traffic scores of answers nobody has judged, by stratum; empty to set a quarter of the items aside instead
 * @param source {@code house}, or the SHA-256 of the file
 */
public record Submission(
        String policyHash,
        Map<String, String> corpora,
        List<Adjudicated> items,
        Map<String, List<Double>> traffic,
        String source) {

    public Submission {
        Objects.requireNonNull(policyHash, "policyHash");
        corpora = Map.copyOf(corpora);
        items = List.copyOf(items);
        traffic = Map.copyOf(traffic);
        Objects.requireNonNull(source, "source");
    }
}
