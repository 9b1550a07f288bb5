package sekisho.verification.gate;

import java.util.Optional;
import sekisho.contracts.Claim;

/**
 * No identifier of a person, an account or a firm, and no secret, leaves in an answer unless the cited law itself prints it.
 * What the asker typed is no excuse: an answer is shown to others and kept.
 */
public final class ConfidentialityCheck implements Check {

    @Override
    public String name() {
        return "confidentiality";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(claim -> objection(answer, claim));
    }

    private static Optional<String> objection(Case answer, Claim claim) {
        StringBuilder told = new StringBuilder(claim.text());
        StringBuilder law = new StringBuilder();
        claim.citations().forEach(citation -> {
            told.append(" | ").append(citation.quote());
            answer.passage(citation)
                    .ifPresent(passage -> law.append(passage.text()).append(" | "));
        });
        return Identifiers.kinds(told.toString()).isEmpty()
                ? Optional.empty()
                : Identifiers.foreign(told.toString(), law.toString());
    }
}
