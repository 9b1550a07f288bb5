package sekisho.verification.gate;

import java.util.Optional;
import sekisho.contracts.Claim;

/**
 * A claim that is not an extract of its quotes needs a second model to say that it means the same. None is configured in
 * this house yet, so such a claim goes to an expert.
 */
public final class ExtractCheck implements Check {

    @Override
    public String name() {
        return "extract";
    }

    @Override
    public Finding on(Case answer) {
        return answer.numbers().ownWordsNeedSecondModel()
                ? answer.eachClaim(ExtractCheck::objection)
                : Finding.notApplicable();
    }

    private static Optional<String> objection(Claim claim) {
        return extracted(claim, Case.papers(claim)) ? Optional.empty() : Optional.of("own-words");
    }

    /** True if every piece of the claim stands in its papers, character by character. */
    static boolean extracted(Claim claim, String papers) {
        return Sentences.pieces(Fold.verbatim(claim.text())).stream()
                .allMatch(piece -> QuotationCheck.place(papers, piece) >= 0);
    }
}
