package sekisho.verification.gate;

import java.util.Map;
import java.util.Objects;

/**
 * What a second model may settle. Part of the policy hash: another model, another prompt or another number is another
 * policy.
 *
 * @param model identity of the second model and of the protocol it is asked by, or {@code none}
 * @param confidenceMin least calibrated confidence of a draft its agreement may carry over the line, 0..1; below it the
 *     draft is more likely wrong than right, and two models may well be wrong together
 * @param highRiskMayLeave whether an answer of high risk may be released when every check passes and the second model
 *     agrees. False in this house: 0 answers of high risk leave without an expert
 * @param supportMin least support of a claim in own words by its quotes, as {@link Support#score} counts it, for a second
 *     model to be asked about it at all, 0..1
 * @param samePlace least share of the shorter of two quotes that must lie in the other one for both to be the same words
 *     of a provision, 0..1
 * @param provisionsMax most provisions shown to it
 * @param charsMax most characters of provisions shown to it, together
 */
public record SecondRules(
        String model,
        double confidenceMin,
        boolean highRiskMayLeave,
        double supportMin,
        double samePlace,
        int provisionsMax,
        int charsMax) {

    private static final String NONE = "none";

    public SecondRules {
        Objects.requireNonNull(model, "model");
        share("confidenceMin", confidenceMin);
        share("supportMin", supportMin);
        share("samePlace", samePlace);
        if (provisionsMax < 1 || charsMax < 1) {
            throw new IllegalArgumentException("limits count from 1");
        }
    }

    /** The numbers of the house, with a second model of this identity. */
    public static SecondRules standard(String model) {
        return new SecondRules(model, 0.5, false, 0.5, 0.5, 8, 24_000);
    }

    /** The numbers of the house, without a second model. */
    public static SecondRules none() {
        return standard(NONE);
    }

    /** True if there is a second model to ask. */
    public boolean configured() {
        return !NONE.equals(model);
    }

    private static void share(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must lie in 0..1");
        }
    }

    Map<String, Object> asMap() {
        return Map.of(
                "model", model,
                "confidenceMin", confidenceMin,
                "highRiskMayLeave", highRiskMayLeave,
                "supportMin", supportMin,
                "samePlace", samePlace,
                "provisionsMax", provisionsMax,
                "charsMax", charsMax);
    }
}
