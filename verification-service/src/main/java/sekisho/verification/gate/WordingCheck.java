package sekisho.verification.gate;

import java.util.List;
import java.util.Optional;
import sekisho.contracts.Claim;

/**
 * Where own words may pass without a second model, they are the law's own words, in its order: a claim may leave out, name its
 * place, write a number otherwise, and use a few words of law for others that mean the same. Where a second model is asked,
 * it answers for the rest.
 */
public final class WordingCheck implements Check {

    @Override
    public String name() {
        return "wording";
    }

    @Override
    public Finding on(Case answer) {
        return answer.numbers().ownWordsNeedSecondModel()
                ? Finding.notApplicable()
                : answer.eachClaim(WordingCheck::objection);
    }

    private static Optional<String> objection(Claim claim) {
        if (ExtractCheck.extracted(claim)) {
            return Optional.empty();
        }
        List<String> quoted = Closest.sentences(claim);
        String names = Case.names(claim);
        return Sentences.of(Sentences.joined(Frame.text(claim))).stream()
                        .allMatch(sentence -> Closest.to(sentence, quoted)
                                .filter(closest ->
                                        Wording.beyond(sentence, closest, names).isEmpty())
                                .isPresent())
                ? Optional.empty()
                : Optional.of("other-words");
    }
}
