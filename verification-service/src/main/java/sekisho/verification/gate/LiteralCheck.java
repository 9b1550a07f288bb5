package sekisho.verification.gate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;

/**
 * Every number, date, amount, term, bound and article id a claim names is among those of the words it cites, and
 * no more often, so that a number cannot be swapped for another one of the same provision.
 * One verbatim piece names the same ones by nature; pieces with omissions are read as if nothing stood between them.
 */
public final class LiteralCheck implements Check {

    @Override
    public String name() {
        return "literals";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(LiteralCheck::objection);
    }

    private static Optional<String> objection(Claim claim) {
        if (ExtractCheck.contiguous(claim)) {
            return Optional.empty();
        }
        String text = Fold.verbatim(claim.text());
        String joined = Sentences.joined(text);
        Map<String, Integer> cited = Literals.counted(Case.papers(claim));
        claim.citations().forEach(citation -> inForce(citation, cited));
        return exceeding(text, cited).or(() -> joined.equals(text) ? Optional.empty() : exceeding(joined, cited));
    }

    /** A claim may say since when, and until when, what it cites is in force. */
    private static void inForce(Citation citation, Map<String, Integer> cited) {
        for (LocalDate day : new LocalDate[] {citation.validFrom(), citation.validTo()}) {
            if (day != null) {
                cited.merge("date:" + day, 1, Integer::sum);
            }
        }
    }

    private static Optional<String> exceeding(String text, Map<String, Integer> cited) {
        return Literals.counted(text).entrySet().stream()
                .filter(literal -> literal.getValue() > cited.getOrDefault(literal.getKey(), 0))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(literal -> literal.substring(0, literal.indexOf(':')));
    }
}
