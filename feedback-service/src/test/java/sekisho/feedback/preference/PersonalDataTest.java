package sekisho.feedback.preference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "write to jane.roe+x@example.co.uk now | write to [email] now",
                "pay DE89 3704 0044 0532 0130 00 today | pay [iban] today",
                "card 4111 1111 1111 1111 was used | card [card] was used",
                "call +49 30 1234567 please | call [phone] please",
                "call 03-1234-5678 please | call [phone] please",
                "My Number 1234 5678 9012 here | My Number [number] here",
                "身份证11010519491231002X的客户 | 身份证[number]的客户",
                "account ０１２３４５６７８９ closed | account [number] closed",
            })
    void identifiers_of_people_are_taken_out(String text, String clean) {
        assertThat(PersonalData.scrubbed(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Does Art. 6(1)(f) of Regulation (EU) 2016/679 apply from 2018-05-25?",
                "Must cash over 10,000.50 EUR or 1.000.000 be reported within 5 business days?",
                "Gilt § 25h Abs. 1 Satz 2 Nr. 3 KWG bei 15 000 000 Euro?",
                "第17条第2項は令和6年4月1日から適用されますか",
                "Directive 2014/65/EU, Rule 3.2.1(b), 12 months"
            })
    void articles_amounts_and_dates_stay(String text) {
        assertThat(PersonalData.scrubbed(text)).isEqualTo(text);
    }
}
