package sekisho.verification.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import sekisho.contracts.Caveat;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Inquiry;
import sekisho.verification.knowledge.Knowledge;

/** What an answer must say about itself. */
public final class Caveats {

    private Caveats() {}

    /** What a draft told about itself, and what holds for every answer. */
    public static List<Caveat> of(List<Claim> claims, List<Caveat> told) {
        Set<Caveat> caveats = new LinkedHashSet<>(told);
        caveats.add(Caveat.NOT_LEGAL_ADVICE);
        long jurisdictions = claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .map(Citation::jurisdiction)
                .distinct()
                .count();
        if (jurisdictions > 1) {
            caveats.add(Caveat.JURISDICTIONS_DIFFER);
        }
        return List.copyOf(caveats);
    }

    /** Found out anew for claims a draft said nothing about. */
    public static List<Caveat> of(List<Claim> claims, Inquiry inquiry, Instant askedAt, Knowledge knowledge) {
        Set<Caveat> found = new LinkedHashSet<>();
        if (!claims.isEmpty() && claims.stream().allMatch(ExtractCheck::extracted)) {
            found.add(Caveat.EXTRACT_ONLY);
        }
        if (!inquiry.asOf().equals(LocalDate.ofInstant(askedAt, ZoneOffset.UTC))) {
            found.add(Caveat.AS_OF_OTHER_DAY);
        }
        boolean foreign = claims.stream()
                .flatMap(claim -> claim.citations().stream())
                .flatMap(citation -> knowledge.find(citation.passageId(), citation.version()).stream())
                .anyMatch(passage -> passage.language() != inquiry.language());
        if (foreign) {
            found.add(Caveat.OTHER_LANGUAGE);
        }
        return of(claims, List.copyOf(found));
    }
}
