package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceCheckTest {

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | A branch may | As a rule, a branch may | passed
            en | A branch may | You should wait. A branch may | specific-advice
            en | A branch may | In your case, a branch may | specific-advice
            en | A branch may | We recommend that a branch may | specific-advice
            de | Die Zweigstelle darf | Allgemein gilt: Die Zweigstelle darf | passed
            de | Die Zweigstelle darf | Wir empfehlen zu warten. Die Zweigstelle darf | specific-advice
            de | Die Zweigstelle darf | In Ihrem Fall gilt: Die Zweigstelle darf | specific-advice
            ja | 支店は | 一般に、支店は | passed
            ja | 支店は | あなたの場合、支店は | specific-advice
            ja | 支店は | 待つことをお勧めします。支店は | specific-advice
            zh | 分支机构不得 | 一般而言，分支机构不得 | passed
            zh | 分支机构不得 | 您应该等待。分支机构不得 | specific-advice
            zh | 分支机构不得 | 我们建议等待。分支机构不得 | specific-advice
            """)
    void advice_on_a_case_is_found(String language, String is, String becomes, String finding) {
        assertThat(Tables.objection(new AdviceCheck(), language, Tables.turned(language, is, becomes)))
                .isEqualTo(finding);
    }
}
