package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    15 March 2017                   | date:2017-03-15
                    March 15, 2017                  | date:2017-03-15
                    15. März 2017                   | date:2017-03-15
                    15.3.2017                       | date:2017-03-15
                    2017-03-15                      | date:2017-03-15
                    2017年3月15日                    | date:2017-03-15
                    平成29年3月15日                  | date:2017-03-15
                    平成二十九年三月十五日           | date:2017-03-15
                    二〇一七年三月十五日             | date:2017-03-15
                    令和元年五月一日                 | date:2019-05-01
                    令和5年                         | date:2023
                    31 December                     | date:--12-31
                    三月三十一日                     | date:--03-31
                    5 business days                 | term:5:business-day
                    five working days               | term:5:business-day
                    20 Werktage                     | term:20:werktag
                    zwanzig Werktagen               | term:20:werktag
                    30日                            | term:30:day
                    三十日                          | term:30:day
                    30 days                         | term:30:day
                    十个工作日                       | term:10:business-day
                    72 hours                        | term:72:hour
                    72 Stunden                      | term:72:hour
                    七十二時間                       | term:72:hour
                    六箇月                          | term:6:month
                    6か月                           | term:6:month
                    6 Monate                        | term:6:month
                    六个月                          | term:6:month
                    25 %                            | percent:25
                    25 per cent                     | percent:25
                    25 Prozent                      | percent:25
                    25,5 %                          | percent:25.5
                    百分之二十五                     | percent:25
                    ２５％                          | percent:25
                    三分の二                         | fraction:2/3
                    三分之二                         | fraction:2/3
                    two-thirds                      | fraction:2/3
                    €10,000                         | money:EUR:10000
                    EUR 10.000                      | money:EUR:10000
                    10 000 Euro                     | money:EUR:10000
                    1,5 Mio. Euro                   | money:EUR:1500000
                    EUR 1.5 million                 | money:EUR:1500000
                    二百万円                         | money:JPY:2000000
                    200万円                          | money:JPY:2000000
                    五百万元                         | money:CNY:5000000
                    一亿元                           | money:CNY:100000000
                    Art. 6(1)(f)                    | article:6.1.f
                    Article 6(1)(f)                 | article:6.1.f
                    Artikel 6 Absatz 1 Buchstabe f  | article:6.1.f
                    第17条第2項                      | article:17.2
                    第十七条第二項                   | article:17.2
                    第十七条の二第一項第三号          | article:17-2.1.3
                    第９条第２款                     | article:9.2
                    第九条第二款第（三）项            | article:9.2.3
                    § 25h Abs. 1 Satz 2 Nr. 3       | section:25h.1.s2.3
                    §25h Absatz 1 Satz 2 Nummer 3   | section:25h.1.s2.3
                    Section 3.2                     | section:3.2
                    Rule 1.3.3                      | rule:1.3.3
                    第三章                           | chapter:3
                    10,000                          | number:10000
                    10.000                          | number:10000
                    twenty-five                     | number:25
                    3億                             | number:300000000
                    三百人                           | number:300
                    """)
    void a_literal_has_one_spelling(String written, String normal) {
        assertThat(Literals.of(written)).containsExactly(normal);
    }

    @Test
    void what_one_rule_has_read_is_not_read_again() {
        assertThat(Literals.of("within 5 business days under Art. 6(1)(f), at most 25 %"))
                .isEqualTo(Set.of("bound:most", "term:5:business-day", "article:6.1.f", "percent:25"));
    }

    @Test
    void words_that_only_look_like_numbers_are_none() {
        assertThat(Literals.of("銀行は統一的かつ一般的な基準を三者に示す。")).isEmpty();
        assertThat(Literals.of("No one may do this once.")).isEmpty();
    }
}
