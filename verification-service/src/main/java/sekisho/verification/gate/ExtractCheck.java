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
        String papers = Case.papers(claim);
        return Sentences.pieces(Fold.verbatim(claim.text())).stream()
                        .allMatch(piece -> QuotationCheck.place(papers, piece) >= 0)
                ? Optional.empty()
                : Optional.of("own-words");
    }
}
