package sekisho.contracts;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The gate judged the chosen side of a proposed pair, from its own copy of the law.
 *
 * @param passed false when any check failed; such a preference is never learned from
 * @param texts words of each named passage by passage id, so that pairs can be exported
 */
public record PairJudged(
        String preferenceId,
        String questionId,
        Region region,
        boolean passed,
        List<GateReport.CheckOutcome> checks,
        Map<String, String> texts,
        String policyHash)
        implements Fact, RegionalFact {

    public PairJudged {
        Objects.requireNonNull(preferenceId, "preferenceId");
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        checks = List.copyOf(checks);
        texts = texts == null ? Map.of() : Map.copyOf(texts);
        Objects.requireNonNull(policyHash, "policyHash");
    }

    @Override
    public String key() {
        return questionId;
    }
}
