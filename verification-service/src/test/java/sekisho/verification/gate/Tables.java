package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import sekisho.contracts.Caveat;
import sekisho.contracts.Claim;
import sekisho.contracts.Passage;

/** What the tables of the checks share: a provision of each language, and one turned claim about it. */
final class Tables {

    private Tables() {}

    static Passage law(String language) {
        return Law.ALL.stream()
                .filter(each -> each.language().code().equals(language))
                .findFirst()
                .orElseThrow();
    }

    /** The provision's own words with one place turned. */
    static Claim turned(String language, String is, String becomes) {
        Passage passage = law(language);
        assertThat(passage.text()).contains(is);
        return Law.claim(passage, passage.text().replace(is, becomes));
    }

    /** What a check says to claims about a language's provision when own words may pass. */
    static String objection(Check check, String language, Claim... claims) {
        Case answer = new Case(
                Law.asking(law(language)),
                List.of(claims),
                List.of(Caveat.OTHER_LANGUAGE),
                Law.copy(),
                GateNumbers.standard().withOwnWords());
        return told(check.on(answer));
    }

    static String told(Finding finding) {
        return switch (finding) {
            case Finding.Passed _ -> "passed";
            case Finding.NotApplicable _ -> "not-applicable";
            case Finding.Failed(String code) -> code;
        };
    }
}
