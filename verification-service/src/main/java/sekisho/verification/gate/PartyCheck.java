package sekisho.verification.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Claim;

/**
 * Parties and defined terms keep their places: those a sentence of a claim names stand in the quoted sentence closest to it,
 * in the same order. So who owes and who is owed never change places; a true sentence turned into the passive goes to an
 * expert.
 */
public final class PartyCheck implements Check {

    @Override
    public String name() {
        return "parties";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(PartyCheck::objection);
    }

    private static Optional<String> objection(Claim claim) {
        if (ExtractCheck.extracted(claim)) {
            return Optional.empty();
        }
        List<String> quoted = Closest.sentences(claim);
        Set<String> names = Set.copyOf(Parties.of(Case.names(claim)));
        for (String sentence : Sentences.of(Sentences.joined(Frame.text(claim)))) {
            List<String> told = Parties.of(sentence).stream()
                    .filter(party -> !names.contains(party))
                    .toList();
            List<String> cited = Closest.to(sentence, quoted).map(Parties::of).orElse(List.of());
            if (!cited.containsAll(told)) {
                return Optional.of("other-party");
            }
            if (!inOrder(told, cited)) {
                return Optional.of("order");
            }
        }
        return Optional.empty();
    }

    private static boolean inOrder(List<String> told, List<String> cited) {
        int at = 0;
        for (String party : told) {
            while (at < cited.size() && !cited.get(at).equals(party)) {
                at++;
            }
            if (at++ == cited.size()) {
                return false;
            }
        }
        return true;
    }
}
