package sekisho.verification.gate;

import java.util.Optional;
import sekisho.contracts.Claim;
import sekisho.contracts.Limits;

/** The answer is a list of claims of sane size, and every claim has its papers. */
public final class StructureCheck implements Check {

    @Override
    public String name() {
        return "structure";
    }

    @Override
    public Finding on(Case answer) {
        if (answer.claims().isEmpty()) {
            return Finding.failed("no-claims");
        }
        if (answer.claims().size() > Limits.CLAIMS_MAX) {
            return Finding.failed("too-many-claims");
        }
        return answer.eachClaim(claim -> objection(claim, answer.numbers()));
    }

    private static Optional<String> objection(Claim claim, GateNumbers numbers) {
        if (claim.text().isBlank()) {
            return Optional.of("blank-claim");
        }
        if (claim.text().length() > numbers.claimCharsMax()) {
            return Optional.of("claim-too-long");
        }
        if (claim.citations().isEmpty()) {
            return Optional.of("no-citation");
        }
        if (claim.citations().size() > numbers.citationsMax()) {
            return Optional.of("too-many-citations");
        }
        return claim.citations().stream().anyMatch(citation -> citation.quote().length() > Limits.QUOTE_CHARS_MAX)
                ? Optional.of("quote-too-long")
                : Optional.empty();
    }
}
