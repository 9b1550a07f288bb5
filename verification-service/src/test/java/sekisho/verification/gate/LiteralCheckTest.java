package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralCheckTest {

    @ParameterizedTest(name = "{0}: {1} becomes {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | 5 business days  | five business days | passed
            en | 15 March 2024    | March 15, 2024     | passed
            en | EUR 250,000      | €250,000           | passed
            en | 5 business days  | 15 business days   | term
            en | 5 business days  | 5 days             | term
            en | 10,000           | 100,000            | number
            en | EUR 250,000      | USD 250,000        | money
            en | 15 March 2024    | 15 May 2024        | date
            en | Art. 6(1)(f)     | Art. 6(1)(e)       | article
            en | more than        | less than          | bound
            en | within 5         | after 5            | bound
            de | 20 Werktagen     | zwanzig Werktagen  | passed
            de | § 25h Abs. 1 Satz 2 Nr. 3 | § 25h Absatz 1 Satz 2 Nummer 3 | passed
            de | 20 Werktagen     | 20 Arbeitstagen    | term
            de | 1,5 Mio. Euro    | 15 Mio. Euro       | money
            de | 1,5 Mio. Euro    | 1,5 Mio. Franken   | money
            de | 25 Prozent       | 52 Prozent         | percent
            de | 1. Juli 2023     | 1. Juni 2023       | date
            de | Satz 2 Nr. 3     | Satz 3 Nr. 2       | section
            ja | 三十日以内        | 30日以内            | passed
            ja | 令和五年四月一日   | 2023年4月1日        | passed
            ja | 第十七条第二項     | 第17条第2項         | passed
            ja | 三十日以内        | 六十日以内           | term
            ja | 二百万円          | 二千万円            | money
            ja | 二百万円          | 二百万元            | money
            ja | 令和五年四月一日   | 令和四年四月一日      | date
            ja | 第十七条第二項     | 第十七条第三項       | article
            ja | 以下             | 以上               | bound
            zh | 十个工作日        | 10个工作日           | passed
            zh | 五百万元          | 500万元             | passed
            zh | 百分之二十五       | 25%                | passed
            zh | 十个工作日        | 十日                | term
            zh | 五百万元          | 五千万元            | money
            zh | 五百万元          | 五百万美元           | money
            zh | 第九条第二款       | 第九条第三款         | article
            zh | 百分之二十五       | 百分之五            | percent
            zh | 超过             | 低于                | bound
            """)
    void a_number_date_amount_term_or_article_that_is_not_cited_is_found(
            String language, String is, String becomes, String finding) {
        assertThat(Tables.objection(new LiteralCheck(), language, Tables.turned(language, is, becomes)))
                .isEqualTo(finding);
    }
}
