package sekisho.verification.gate;

import java.util.Map;
import java.util.Optional;
import sekisho.contracts.Claim;

/**
 * Every number, date, amount, term, bound and article id a claim names is among those of the words it cites, and
 * no more often, so that a number cannot be swapped for another one of the same provision.
 * A verbatim extract names the same ones by nature.
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
        String papers = Case.papers(claim);
        if (ExtractCheck.extracted(claim, papers)) {
            return Optional.empty();
        }
        Map<String, Integer> told = Literals.counted(claim.text());
        Map<String, Integer> cited = told.isEmpty() ? Map.of() : Literals.counted(papers);
        return told.entrySet().stream()
                .filter(literal -> literal.getValue() > cited.getOrDefault(literal.getKey(), 0))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(literal -> literal.substring(0, literal.indexOf(':')));
    }
}
