package sekisho.verification.gate;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import sekisho.contracts.Digests;
import sekisho.contracts.ModelVersion;
import sekisho.verification.ledger.Canon;

/**
 * Everything a verdict depends on beside draft and knowledge.
 *
 * @param second who is asked where one model is not enough, and what that may settle
 * @param code version of the gate's code; raised with every change of a check
 * @param canon how the policy is spelled for its hash
 */
public record GatePolicy(
        GateNumbers numbers,
        Calibration calibration,
        RiskRules risk,
        List<Check> checks,
        SecondRules second,
        String code,
        Canon canon) {

    /** The version of the code in this package; a test pins the sources to it. */
    public static final String CODE = "gate-7";

    public GatePolicy {
        Objects.requireNonNull(numbers, "numbers");
        Objects.requireNonNull(calibration, "calibration");
        Objects.requireNonNull(risk, "risk");
        checks = List.copyOf(checks);
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(canon, "canon");
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("a gate without checks is no gate");
        }
    }

    /** A policy without a second model. */
    public GatePolicy(
            GateNumbers numbers,
            Calibration calibration,
            RiskRules risk,
            List<Check> checks,
            String code,
            Canon canon) {
        this(numbers, calibration, risk, checks, SecondRules.none(), code, canon);
    }

    /** The standard policy over given data, without a second model. */
    public static GatePolicy standard(Calibration calibration, RiskRules risk, Canon canon) {
        return new GatePolicy(GateNumbers.standard(), calibration, risk, Checks.ofDrafts(), CODE, canon);
    }

    /** The same policy with a second model, or another one. */
    public GatePolicy with(SecondRules other) {
        return new GatePolicy(numbers, calibration, risk, checks, other, code, canon);
    }

    /** SHA-256 over the canonical JSON of all this policy and the model it judges; a certificate is bound to it. */
    public String hash(ModelVersion model) {
        return Digests.sha256(canon.spell(Map.of(
                "code", code,
                "numbers", numbersAsMap(),
                "checks", checks.stream().map(Check::name).toList(),
                "calibration",
                        Map.of(
                                "id", calibration.id(),
                                "signals", calibration.signals(),
                                "weights", calibration.weights(),
                                "intercept", calibration.intercept(),
                                "languages", calibration.languages(),
                                "curve",
                                        calibration.curve().stream()
                                                .map(point -> List.of(point.score(), point.p()))
                                                .toList()),
                "risk",
                        Map.of(
                                "version",
                                risk.version(),
                                "topics",
                                topics(risk.topics()),
                                "refusals",
                                topics(risk.refusals())),
                "second", second.asMap(),
                "model", Map.of("base", model.base(), "adapter", model.adapter(), "release", model.release()))));
    }

    private Map<String, Object> numbersAsMap() {
        return Map.of(
                "releaseConfidence", numbers.releaseConfidence(),
                "claimCharsMax", numbers.claimCharsMax(),
                "quoteCharsMin", numbers.quoteCharsMin(),
                "citationsMax", numbers.citationsMax(),
                "grounding", numbers.grounding(),
                "coverageSlack", numbers.coverageSlack(),
                "alternativeSlack", numbers.alternativeSlack(),
                "ownWordsNeedSecondModel", numbers.ownWordsNeedSecondModel());
    }

    private static List<Map<String, Object>> topics(List<RiskRules.Topic> topics) {
        return topics.stream()
                .map(topic -> Map.<String, Object>of(
                        "id", topic.id(), "level", topic.level().name(), "phrases", topic.phrases()))
                .toList();
    }
}
