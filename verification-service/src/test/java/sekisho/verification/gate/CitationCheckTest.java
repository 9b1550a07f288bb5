package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Citation;
import sekisho.contracts.Claim;
import sekisho.contracts.Passage;

class CitationCheckTest {

    private static final Check CHECK = new CitationCheck();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "zh"})
    void a_citation_names_a_provision_as_it_stands_in_the_own_copy(String language) {
        Passage law = Tables.law(language);
        Citation right = Law.citing(law, law.text());

        assertThat(cited(language, right)).isEqualTo("passed");
        assertThat(cited(language, named(right, "nowhere", right.version(), right.locator(), right.jurisdiction())))
                .isEqualTo("unknown-passage");
        assertThat(cited(language, named(right, right.passageId(), 9, right.locator(), right.jurisdiction())))
                .isEqualTo("unknown-passage");
        assertThat(cited(language, named(right, right.passageId(), right.version(), "§ 99", right.jurisdiction())))
                .isEqualTo("misnamed");
        assertThat(cited(language, named(right, right.passageId(), right.version(), right.locator(), "US")))
                .isEqualTo("misnamed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ja", "zh"})
    void a_provision_is_in_force_on_the_asked_day_in_its_newest_version(String language) {
        Passage law = Tables.law(language);
        Passage ended = Law.until(law, LocalDate.of(2021, 1, 1));
        Passage newer = Law.passage(
                law.id(),
                law.version() + 1,
                law.instrument(),
                law.locator(),
                law.language(),
                law.jurisdiction(),
                "New.",
                law.validFrom(),
                null);

        assertThat(Tables.told(CHECK.on(caseWith(law, Law.extract(ended), ended))))
                .isEqualTo("not-in-force");
        assertThat(Tables.told(CHECK.on(caseWith(law, Law.extract(law), newer))))
                .isEqualTo("superseded");
    }

    private static Case caseWith(Passage about, Claim claim, Passage more) {
        return new Case(Law.asking(about), List.of(claim), List.of(), Law.copy(more), GateNumbers.standard());
    }

    private static String cited(String language, Citation citation) {
        return Tables.objection(CHECK, language, new Claim(Tables.law(language).text(), List.of(citation)));
    }

    private static Citation named(Citation of, String id, int version, String locator, String jurisdiction) {
        return new Citation(
                id, version, of.instrument(), locator, jurisdiction, of.quote(), of.validFrom(), of.validTo());
    }
}
