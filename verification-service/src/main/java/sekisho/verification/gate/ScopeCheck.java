package sekisho.verification.gate;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Passage;

/**
 * The answer speaks to what was asked: to its place, its kind of firm, its day. A question with next to nothing to look for
 * fits every provision; whether an answer fits it, only a human can say.
 */
public final class ScopeCheck implements Check {

    /** "As of" a year, as a question says it; a year that only names a law is none. */
    private static final Pattern YEAR = Pattern.compile(
            "(?:as of|as at|back in|in the year|stand|zum stand|im jahr|截至|截止) (?:\\d{1,2}\\.? ?\\p{L}+ )?((?:19|20)\\d{2})|截至((?:19|20)\\d{2})年?|((?:19|20)\\d{2})年(?:時点|当時|时点|当时|の時点)");

    @Override
    public String name() {
        return "scope";
    }

    @Override
    public Finding on(Case answer) {
        Inquiry inquiry = answer.inquiry();
        if (Questions.vague(inquiry.text())) {
            return Finding.failed("too-vague");
        }
        Set<Passage> cited = answer.claims().stream()
                .flatMap(claim -> claim.citations().stream())
                .map(answer::known)
                .collect(Collectors.toSet());
        return otherPlace(inquiry, cited)
                .or(() -> otherDay(inquiry))
                .or(() -> otherEntity(inquiry, cited))
                .map(Finding::failed)
                .orElseGet(Finding::passed);
    }

    /** The question names places, and nothing that is cited belongs to one of them or binds everywhere. */
    private static Optional<String> otherPlace(Inquiry inquiry, Set<Passage> cited) {
        Set<String> named = Places.named(Fold.verbatim(inquiry.text()));
        boolean fits = named.isEmpty()
                || cited.stream().anyMatch(passage -> speaks(passage, named))
                || cited.stream()
                        .map(Passage::jurisdiction)
                        .anyMatch(code -> named.contains(code)
                                || inquiry.jurisdictions().contains(code)
                                || Jurisdictions.GROUP.equals(code)
                                || "EU".equals(code) && !Collections.disjoint(named, Set.of("DE", "FR")));
        return fits ? Optional.empty() : Optional.of("other-place");
    }

    /** The law of one place may speak of another one. */
    private static boolean speaks(Passage passage, Set<String> places) {
        return !Collections.disjoint(Places.named(Fold.verbatim(passage.text())), places);
    }

    private static Optional<String> otherDay(Inquiry inquiry) {
        LocalDate day = inquiry.asOf();
        Matcher year = YEAR.matcher(Fold.loose(inquiry.text()));
        while (year.find()) {
            String written =
                    year.group(1) != null ? year.group(1) : year.group(2) != null ? year.group(2) : year.group(3);
            if (Integer.parseInt(written) != day.getYear()) {
                return Optional.of("other-day");
            }
        }
        return Optional.empty();
    }

    /** The question is about one kind of firm, and every provision that is cited about another kind alone. */
    private static Optional<String> otherEntity(Inquiry inquiry, Set<Passage> cited) {
        Set<String> asked = Entities.named(Fold.loose(inquiry.text()));
        boolean fits = asked.isEmpty()
                || cited.stream()
                        .map(ScopeCheck::entities)
                        .anyMatch(named -> named.isEmpty() || !Collections.disjoint(named, asked));
        return fits ? Optional.empty() : Optional.of("other-entity");
    }

    private static Set<String> entities(Passage passage) {
        return Entities.named(Fold.loose(passage.instrument() + " | " + passage.title() + " | " + passage.text()));
    }
}
