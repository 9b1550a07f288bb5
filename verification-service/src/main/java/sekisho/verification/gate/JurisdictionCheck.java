package sekisho.verification.gate;

import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Jurisdictions;

/**
 * Only law that was asked for answers; no claim mixes the law of two jurisdictions, nor tells the law of one as the law of
 * another: a place it names is the place of its law, or stands in the words it cites.
 */
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
        return elsewhere(claim) ? Optional.of("named-elsewhere") : Optional.empty();
    }

    private static boolean elsewhere(Claim claim) {
        Set<String> named = Places.named(Fold.verbatim(claim.text()));
        if (named.isEmpty()) {
            return false;
        }
        Set<String> cited = Places.named(Case.papers(claim));
        return named.stream()
                .filter(code -> claim.citations().stream()
                        .noneMatch(citation -> citation.jurisdiction().equals(code)))
                .anyMatch(code -> !cited.contains(code));
    }
}
