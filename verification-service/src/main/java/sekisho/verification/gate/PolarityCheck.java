package sekisho.verification.gate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;

/**
 * A claim points the same way as the words it cites, and a quote is not cut so that it points the other way: neither the
 * words that govern it nor the end of its sentence may hold a negation or an exception that the quote leaves out.
 */
public final class PolarityCheck implements Check {

    private static final Pattern CLOSED = Pattern.compile("(?:[.。！？!?:-]|[;；](?: (?:and|or|und|oder))?)$");

    @Override
    public String name() {
        return "polarity";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(claim -> objection(answer, claim));
    }

    private static Optional<String> objection(Case answer, Claim claim) {
        for (Citation citation : claim.citations()) {
            String text = Fold.verbatim(answer.known(citation).text());
            String quote = Fold.verbatim(citation.quote());
            int at = QuotationCheck.place(text, quote);
            if (at < 0) {
                return Optional.of("quote-not-found");
            }
            if (Polarity.turns(Sentences.governing(text, at)) || trailingTurns(text, quote, at)) {
                return Optional.of("quote-out-of-context");
            }
        }
        List<String> quoted = claim.citations().stream()
                .flatMap(citation -> Sentences.pieces(Fold.verbatim(citation.quote())).stream())
                .toList();
        return pieces(claim).stream()
                        .filter(piece -> quoted.stream().noneMatch(quote -> wholly(piece, quote)))
                        .flatMap(piece -> Sentences.of(piece).stream())
                        .anyMatch(sentence -> !backed(sentence, quoted))
                ? Optional.of("direction")
                : Optional.empty();
    }

    /** An extract is looked at piece by piece; in any other claim, what was left out may turn the rest. */
    private static List<String> pieces(Claim claim) {
        String text = Frame.text(claim);
        return ExtractCheck.extracted(claim) ? Sentences.pieces(text) : List.of(Sentences.joined(text));
    }

    /** The claim's piece is the quote, or whole sentences of it. */
    private static boolean wholly(String piece, String quote) {
        int at = QuotationCheck.place(quote, piece);
        return at >= 0 && !Polarity.turns(Sentences.governing(quote, at)) && !trailingTurns(quote, piece, at);
    }

    private static boolean trailingTurns(String text, String piece, int at) {
        boolean closed = CLOSED.matcher(piece).find();
        return !closed && Polarity.turns(Sentences.trailing(text, at + piece.length()));
    }

    /** The quoted sentence closest in words points the same way. */
    private static boolean backed(String sentence, List<String> quoted) {
        List<String> sentences =
                quoted.stream().flatMap(quote -> Sentences.of(quote).stream()).toList();
        return Closest.to(sentence, sentences)
                .filter(closest -> Polarity.of(closest).equals(Polarity.of(sentence)))
                .isPresent();
    }
}
