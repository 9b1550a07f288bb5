package sekisho.verification.gate;

import java.util.Objects;
import java.util.Optional;
import sekisho.contracts.Citation;
import sekisho.contracts.Digests;
import sekisho.contracts.Passage;

/** Every citation names a provision the own copy holds, as it is, in the version that was in force on the asked day. */
public final class CitationCheck implements Check {

    @Override
    public String name() {
        return "citation";
    }

    @Override
    public Finding on(Case answer) {
        return answer.eachClaim(claim -> claim.citations().stream()
                .map(citation -> objection(answer, citation))
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<String> objection(Case answer, Citation citation) {
        Optional<Passage> found = answer.passage(citation);
        if (found.isEmpty()) {
            return Optional.of("unknown-passage");
        }
        Passage passage = found.get();
        if (!Digests.sha256(passage.text()).equals(passage.digest())) {
            return Optional.of("digest");
        }
        if (!names(citation, passage)) {
            return Optional.of("misnamed");
        }
        if (!passage.inForceOn(answer.inquiry().asOf())) {
            return Optional.of("not-in-force");
        }
        boolean newest = answer.knowledge()
                .inForce(citation.passageId(), answer.inquiry().asOf())
                .filter(current -> current.version() == citation.version())
                .isPresent();
        return newest ? Optional.empty() : Optional.of("superseded");
    }

    private static boolean names(Citation citation, Passage passage) {
        return citation.instrument().equals(passage.instrument())
                && citation.locator().equals(passage.locator())
                && citation.jurisdiction().equals(passage.jurisdiction())
                && Objects.equals(citation.validFrom(), passage.validFrom())
                && Objects.equals(citation.validTo(), passage.validTo());
    }
}
