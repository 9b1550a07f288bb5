package sekisho.verification.gate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Claim;

/** Which quoted sentence a sentence of a claim stands for: the one closest to it in words. */
final class Closest {

    private Closest() {}

    /** The quoted sentences of a claim, folded. */
    static List<String> sentences(Claim claim) {
        return claim.citations().stream()
                .flatMap(citation -> Sentences.pieces(Fold.verbatim(citation.quote())).stream())
                .flatMap(piece -> Sentences.of(piece).stream())
                .toList();
    }

    /** Empty where nothing is quoted. */
    static Optional<String> to(String sentence, List<String> quoted) {
        if (quoted.size() < 2) {
            return quoted.stream().findFirst();
        }
        Set<String> words = Words.of(sentence);
        return quoted.stream().max(Comparator.comparingDouble(candidate -> overlap(words, Words.of(candidate))));
    }

    private static double overlap(Set<String> one, Set<String> other) {
        return Words.share(one, other) + Words.share(other, one);
    }
}
