package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyCheckTest {

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | must notify | shall notify | passed
            en | The Compliance Officer must notify the Regulator | The Regulator must notify the Compliance Officer | order
            en | The Compliance Officer must | The Board must | order
            en | A branch may | A customer may | order
            en | the Regulator within | the Auditor within | other-party
            de | muss die Aufsicht | hat die Aufsicht | passed
            de | Der Beauftragte muss die Aufsicht | Die Aufsicht muss den Beauftragten | order
            de | Der Beauftragte muss | Der Vorstand muss | other-party
            de | Die Zweigstelle darf | Das Institut darf | other-party
            ja | 届け出なければ | 報告しなければ | passed
            ja | 責任者は、事故を知った日から三十日以内に監督官庁に | 監督官庁は、事故を知った日から三十日以内に責任者に | order
            ja | 支店は | 顧客は | other-party
            ja | 監督官庁に | 株主に | other-party
            zh | 应当自 | 必须自 | passed
            zh | 负责人应当自发现之日起十个工作日内向监管机构 | 监管机构应当自发现之日起十个工作日内向负责人 | order
            zh | 分支机构不得 | 股东不得 | other-party
            zh | 股东可以 | 客户可以 | other-party
            """)
    void a_party_or_defined_term_that_changes_its_place_is_found(
            String language, String is, String becomes, String finding) {
        assertThat(Tables.objection(new PartyCheck(), language, Tables.turned(language, is, becomes)))
                .isEqualTo(finding);
    }
}
