package sekisho.verification.gate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Passage;

/**
 * The signals are there, in range, and not grossly better than what the own copy shows: the gate counts the question's
 * terms in the cited provisions itself and compares.
 */
final class SignalsCheck {

    static final String NAME = "signals";
    static final String COVERAGE = "coverage";

    private SignalsCheck() {}

    static Finding on(Case answer, Confidence confidence, Map<String, Double> signals) {
        if (confidence instanceof Confidence.Unknown(String reason)) {
            return Finding.failed(reason);
        }
        Double told = signals.get(COVERAGE);
        boolean inflated =
                told != null && told > counted(answer) + answer.numbers().coverageSlack();
        return inflated ? Finding.failed("inflated-coverage") : Finding.passed();
    }

    private static double counted(Case answer) {
        Set<String> cited = new HashSet<>();
        for (Claim claim : answer.claims()) {
            for (Citation citation : claim.citations()) {
                Passage passage = answer.known(citation);
                cited.addAll(Words.of(passage.text() + "\n" + passage.instrument() + "\n" + passage.locator() + "\n"
                        + (passage.title() == null ? "" : passage.title())));
            }
        }
        Set<String> asked = Words.of(answer.inquiry().text());
        return asked.isEmpty() ? 1 : Words.share(asked, cited);
    }
}
