package sekisho.verification.gate;

import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Claim;

/**
 * Every number, date, amount, term, bound and article id a claim names is among those of the words it cites.
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
        Set<String> told = Literals.of(claim.text());
        Set<String> cited = told.isEmpty() ? Set.of() : Literals.of(papers);
        return told.stream()
                .filter(literal -> !cited.contains(literal))
                .findFirst()
                .map(literal -> literal.substring(0, literal.indexOf(':')));
    }
}
