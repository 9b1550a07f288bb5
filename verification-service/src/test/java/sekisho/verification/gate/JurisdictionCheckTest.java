package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JurisdictionCheckTest {

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | A branch may | In the house, a branch may | passed
            en | A branch may | In the United Kingdom, a branch may | passed
            en | A branch may | In Germany, a branch may | named-elsewhere
            en | A branch may | Under Japanese law, a branch may | named-elsewhere
            de | Die Zweigstelle darf | In Deutschland: Die Zweigstelle darf | passed
            de | Die Zweigstelle darf | In der Schweiz: Die Zweigstelle darf | named-elsewhere
            de | Die Zweigstelle darf | Nach französischem Recht: Die Zweigstelle darf | named-elsewhere
            ja | 支店は | 日本では、支店は | passed
            ja | 支店は | ドイツでは、支店は | named-elsewhere
            ja | 支店は | 米国法上、支店は | named-elsewhere
            zh | 分支机构不得 | 在中国，分支机构不得 | passed
            zh | 分支机构不得 | 在德国，分支机构不得 | named-elsewhere
            zh | 分支机构不得 | 根据日本法律，分支机构不得 | named-elsewhere
            """)
    void a_claim_that_names_another_country_is_found(String language, String is, String becomes, String finding) {
        assertThat(Tables.objection(new JurisdictionCheck(), language, Tables.turned(language, is, becomes)))
                .isEqualTo(finding);
    }
}
