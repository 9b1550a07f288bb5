package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Passage;

class ExtractCheckTest {

    @ParameterizedTest(name = "{0}: {1}…: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en |                                                        | passed
            en | Under Art. 6(1)(f) of House Rules on Incidents, in force since 1 January 2020: | passed
            en | Under Art. 6(1)(f) of House Rules on Incidents, in force since 1 January 2021: | own-words
            en | Under Art. 6(1)(e) of House Rules on Incidents:         | own-words
            en | It is certain that under Art. 6(1)(f):                 | own-words
            de | Nach § 25h Abs. 1 Satz 2 Nr. 3 Hausordnung Meldewesen gilt: | passed
            de | Nach § 25h Abs. 1 Satz 2 Nr. 4 Hausordnung Meldewesen gilt: | own-words
            ja | 行内報告規程第十七条第二項によれば、                         | passed
            ja | 行内報告規程第十七条第三項によれば、                         | own-words
            ja | 顧客には行内報告規程第十七条第二項によれば、                   | own-words
            zh | 根据《行内报告办法》第九条第二款，                             | passed
            zh | 根据《行内报告办法》第九条第一款，                             | own-words
            zh | 除根据《行内报告办法》第九条第二款，                           | own-words
            """)
    void a_claim_in_own_words_needs_a_second_model_but_may_say_where_it_stands(
            String language, String opening, String finding) {
        Passage law = Tables.law(language);
        String text = (opening == null ? "" : opening + " ") + law.text();

        assertThat(Tables.told(new ExtractCheck().on(Law.caseOf(law, Law.claim(law, text)))))
                .isEqualTo(finding);
    }
}
