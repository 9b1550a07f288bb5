package sekisho.verification.gate;

import java.util.stream.Collectors;
import sekisho.contracts.Claim;

/**
 * Claims in words of their own are carried by their quotes, as far as signals without a model can tell. They cannot show that
 * other words mean the same; they can show that a second model need not even be asked.
 */
final class SupportCheck {

    static final String NAME = "support";

    private SupportCheck() {}

    static Finding on(Case answer, SecondRules rules) {
        boolean own = answer.claims().stream().anyMatch(claim -> !ExtractCheck.extracted(claim));
        if (!own || !answer.numbers().ownWordsNeedSecondModel()) {
            return Finding.notApplicable();
        }
        return answer.claims().stream()
                        .filter(claim -> !ExtractCheck.extracted(claim))
                        .allMatch(claim -> score(claim) >= rules.supportMin())
                ? Finding.passed()
                : Finding.failed("little-support");
    }

    /** How well its quotes carry a claim, 0..1. */
    static double score(Claim claim) {
        String papers = claim.citations().stream()
                .map(citation -> citation.quote() + "\n" + citation.instrument() + "\n" + citation.locator())
                .collect(Collectors.joining("\n"));
        return Support.score(new Support(papers).of(claim.text()));
    }
}
