package sekisho.verification.gate;

import java.util.Optional;
import sekisho.contracts.Citation;
import sekisho.contracts.Passage;

/** Every quote stands in its provision, character by character after {@link Fold}, and no word or number is cut. */
public final class QuotationCheck implements Check {

    @Override
    public String name() {
        return "quotation";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(claim -> claim.citations().stream()
                .map(citation -> objection(answer, citation))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<String> objection(Case answer, Citation citation) {
        Passage passage = answer.known(citation);
        String quote = Fold.verbatim(citation.quote());
        if (quote.length() < answer.numbers().quoteCharsMin()) {
            return Optional.of("quote-too-short");
        }
        String text = Fold.verbatim(passage.text());
        if (!text.contains(quote)) {
            return Optional.of("not-verbatim");
        }
        return place(text, quote) < 0 ? Optional.of("cut-word") : Optional.empty();
    }

    /** Where the quote stands without cutting a word or a number; -1 if nowhere. Both are folded. */
    static int place(String text, String quote) {
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            if (!cuts(text, at) && !cuts(text, at + quote.length())) {
                return at;
            }
        }
        return -1;
    }

    private static boolean cuts(String text, int at) {
        if (at <= 0 || at >= text.length()) {
            return false;
        }
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        boolean word = joins(before) && joins(after);
        boolean number = Character.isDigit(after)
                        && ".,".indexOf(before) >= 0
                        && at > 1
                        && Character.isDigit(text.charAt(at - 2))
                || Character.isDigit(before)
                        && ".,".indexOf(after) >= 0
                        && at + 1 < text.length()
                        && Character.isDigit(text.charAt(at + 1));
        boolean kanjiNumber = kanjiDigit(before) && kanjiDigit(after);
        return word || number || kanjiNumber;
    }

    private static boolean joins(int character) {
        return Character.isLetterOrDigit(character) && !Fold.ideographic(character);
    }

    private static boolean kanjiDigit(int character) {
        return "〇零一二三四五六七八九十百千万億亿".indexOf(character) >= 0;
    }
}
