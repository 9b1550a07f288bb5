package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingCheckTest {

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | must notify | shall notify | passed
            en | after a breach that affects | after a breach that concerns | other-words
            en | A branch may not open an account | An account may not open a branch | other-words
            de | nach § 25h | gemäß § 25h | passed
            de | Konto eröffnen | Depot eröffnen | other-words
            ja | 届け出なければならない | 届け出る必要がある | passed
            ja | 口座を開設 | 店舗を開設 | other-words
            zh | 应当自 | 必须自 | passed
            zh | 开立账户 | 关闭账户 | other-words
            """)
    void where_own_words_pass_alone_they_are_the_laws_in_its_order(
            String language, String is, String becomes, String finding) {
        assertThat(Tables.objection(new WordingCheck(), language, Tables.turned(language, is, becomes)))
                .isEqualTo(finding);
    }
}
