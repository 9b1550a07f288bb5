package sekisho.verification.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Claim;

/**
 * A claim says what its quotes say: its words are theirs, up to a share that is a number of the policy, and each of its
 * sentences is carried by one quoted sentence, so that halves of two rules never make a third.
 */
public final class GroundingCheck implements Check {

    @Override
    public String name() {
        return "grounding";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(claim -> objection(claim, answer.numbers().grounding()));
    }

    private static Optional<String> objection(Claim claim, double least) {
        if (ExtractCheck.contiguous(claim)) {
            return Optional.empty();
        }
        if (Words.share(Words.of(claim.text()), Words.of(Case.papers(claim))) < least) {
            return Optional.of("foreign-words");
        }
        Set<String> names = Words.of(Case.names(claim));
        List<Set<String>> quoted = claim.citations().stream()
                .flatMap(citation -> Sentences.of(Fold.verbatim(citation.quote())).stream())
                .map(Words::of)
                .toList();
        return Sentences.pieces(Frame.text(claim)).stream()
                        .flatMap(piece -> Sentences.of(piece).stream())
                        .map(sentence -> without(Words.of(sentence), names))
                        .allMatch(words -> words.isEmpty()
                                || quoted.stream().anyMatch(quote -> Words.share(words, quote) >= least))
                ? Optional.empty()
                : Optional.of("joined-sentences");
    }

    private static Set<String> without(Set<String> words, Set<String> names) {
        Set<String> left = new HashSet<>(words);
        left.removeAll(names);
        return left;
    }
}
