package sekisho.verification.gate;

import java.util.Optional;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Jurisdictions;

/** Only law that was asked for answers, and no claim mixes the law of two jurisdictions. */
public final class JurisdictionCheck implements Check {

    @Override
    public String name() {
        return "jurisdiction";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(claim -> objection(answer, claim));
    }

    private static Optional<String> objection(Case answer, Claim claim) {
        if (claim.citations().stream().map(Citation::jurisdiction).distinct().count() > 1) {
            return Optional.of("mixed");
        }
        for (Citation citation : claim.citations()) {
            String jurisdiction = answer.known(citation).jurisdiction();
            if (!Jurisdictions.known(jurisdiction)) {
                return Optional.of("unknown");
            }
            if (!answer.inquiry().admits(jurisdiction)) {
                return Optional.of("not-asked");
            }
        }
        return Optional.empty();
    }
}
