package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolarityCheckTest {

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | must notify | shall notify | passed
            en | must notify | must not notify | direction
            en | must notify | may notify | direction
            en | must notify | should notify | direction
            en | may not open | may open | direction
            en | unless | if | direction
            de | muss die | hat die | passed
            de | muss die | kann die | direction
            de | darf kein Konto | darf ein Konto | direction
            de | übersteigt | nicht übersteigt | direction
            ja | 届け出なければならない | 届け出る必要がある | passed
            ja | 届け出なければならない | 届け出ることができる | direction
            ja | 届け出なければならない | 届け出るよう努めるものとする | direction
            ja | 開設してはならない | 開設してもよい | direction
            ja | この限りでない | この限りである | direction
            zh | 应当自 | 必须自 | passed
            zh | 应当自 | 可以自 | direction
            zh | 不得在 | 可以在 | direction
            zh | 可以申请 | 无权申请 | direction
            """)
    void a_claim_that_points_another_way_than_its_law_is_found(
            String language, String is, String becomes, String finding) {
        assertThat(Tables.objection(new PolarityCheck(), language, Tables.turned(language, is, becomes)))
                .isEqualTo(finding);
    }
}
