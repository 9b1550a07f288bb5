package sekisho.verification.certificate;

import java.util.List;
import java.util.stream.Collectors;
import sekisho.contracts.Answer;
import sekisho.contracts.Citation;
import sekisho.contracts.Language;

/** What is certified apart. */
public final class Strata {

    private Strata() {}

    /** The stratum of an answer: its language and the jurisdictions it cites, for example {@code de/DE} or {@code en/EU+GB}. */
    public static String of(Answer answer) {
        return of(
                answer.language(),
                answer.claims().stream()
                        .flatMap(claim -> claim.citations().stream())
                        .map(Citation::jurisdiction)
                        .toList());
    }

    static String of(Language language, List<String> jurisdictions) {
        return language.code() + jurisdictions.stream().distinct().sorted().collect(Collectors.joining("+", "/", ""));
    }
}
