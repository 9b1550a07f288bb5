package sekisho.verification.gate;

import java.util.List;
import java.util.Optional;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;

/**
 * A claim that is not an extract of its quotes needs a second model to say that it means the same. Where none agrees, it
 * goes to an expert.
 *
 * <p>An extract is one contiguous piece of one quote; or, where it marks omissions, whole sentences or list items of one
 * quote in their order. Smaller pieces could be joined to say anything.
 */
public final class ExtractCheck implements Check {

    static final String OWN_WORDS = "own-words";

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
        return extracted(claim) ? Optional.empty() : Optional.of(OWN_WORDS);
    }

    /** True if one of its quotes says the claim character by character, but for whole sentences or items left out. */
    public static boolean extracted(Claim claim) {
        return contiguous(claim) || omitting(claim);
    }

    /** True if the claim is one piece of one quote. */
    static boolean contiguous(Claim claim) {
        String text = Frame.text(claim);
        return !text.isEmpty()
                && claim.citations().stream()
                        .map(citation -> Fold.verbatim(citation.quote()))
                        .anyMatch(quote -> QuotationCheck.place(quote, text) >= 0);
    }

    private static boolean omitting(Claim claim) {
        List<String> pieces = Sentences.pieces(Frame.text(claim));
        return pieces.size() > 1
                && claim.citations().stream()
                        .map(Citation::quote)
                        .map(Fold::verbatim)
                        .anyMatch(quote -> inOrder(pieces, quote));
    }

    private static boolean inOrder(List<String> pieces, String quote) {
        int from = 0;
        for (String piece : pieces) {
            int at = Sentences.whole(quote, piece, from);
            if (at < 0) {
                return false;
            }
            from = at + piece.length();
        }
        return true;
    }
}
