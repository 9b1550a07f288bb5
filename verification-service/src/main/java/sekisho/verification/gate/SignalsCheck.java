package sekisho.verification.gate;

import java.util.Map;

/** The signals are there, in range, and not grossly better than what the gate counts in its own copy. */
final class SignalsCheck {

    static final String NAME = "signals";

    private SignalsCheck() {}

    static Finding on(Case answer, Confidence confidence, Map<String, Double> signals) {
        if (confidence instanceof Confidence.Unknown(String reason)) {
            return Finding.failed(reason);
        }
        Double told = signals.get(Coverage.SIGNAL);
        boolean inflated = told != null
                && told > Coverage.counted(answer) + answer.numbers().coverageSlack();
        return inflated ? Finding.failed("inflated-coverage") : Finding.passed();
    }
}
