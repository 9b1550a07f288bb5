package sekisho.verification.gate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sekisho.contracts.Caveat;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Passage;
import sekisho.verification.knowledge.Knowledge;

/** What a check looks at: the question, what would be said, and the service's own copy of the law. */
public record Case(
        Inquiry inquiry, List<Claim> claims, List<Caveat> caveats, Knowledge knowledge, GateNumbers numbers) {

    public Case {
        Objects.requireNonNull(inquiry, "inquiry");
        claims = List.copyOf(claims);
        caveats = List.copyOf(caveats);
        Objects.requireNonNull(knowledge, "knowledge");
        Objects.requireNonNull(numbers, "numbers");
    }

    /** The provision a citation names, in the named version, from the own copy. */
    public Optional<Passage> passage(Citation citation) {
        return knowledge.find(citation.passageId(), citation.version());
    }

    /** The provision a citation names; a check that needs it and does not get it has failed. */
    Passage known(Citation citation) {
        return passage(citation).orElseThrow(() -> new IllegalStateException("unknown passage"));
    }

    /** Everything a claim may lean on: its quotes, and the names of the places they stand in; folded. */
    static String papers(Claim claim) {
        return claim.citations().stream()
                        .map(Citation::quote)
                        .map(Fold::verbatim)
                        .collect(Collectors.joining(" | ")) + " | " + names(claim);
    }

    /** The names of the places a claim cites; folded, and kept apart, so that two numbers never read as one. */
    static String names(Claim claim) {
        return claim.citations().stream()
                .flatMap(citation -> Stream.of(citation.instrument(), citation.locator()))
                .map(Fold::verbatim)
                .collect(Collectors.joining(" | "));
    }

    /** The first objection among the claims, in their order. */
    Finding eachClaim(Function<Claim, Optional<String>> objection) {
        return claims.stream()
                .map(objection)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Finding::failed)
                .orElseGet(Finding::passed);
    }
}
