package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Passage;

/** Every number here is invented or a published example of its scheme. */
class ConfidentialityCheckTest {

    @ParameterizedTest(name = "{0}: {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en | The account is GB82 WEST 1234 5698 7654 32.              | iban
            en | The account is GB82 WEST 1234 5698 7654 33.              | passed
            en | The card 4111 1111 1111 1111 was used.                   | card
            en | The card 4111 1111 1111 1112 was used.                   | passed
            en | The firm's code is 5493001KJTIIGC8Y1R12.                  | lei
            en | Write to jane.doe@bank.example.                          | e-mail
            en | Call +44 20 7946 0958 for more.                          | phone
            en | Phone: 020 7946 0958                                     | phone
            en | The passport number is C01X00T47.                        | passport
            en | The password is hunter2000.                              | secret
            en | Her number is 078-05-1120.                               | ssn
            en | The fine is 4 111 111 EUR under Rule 1234567.             | passed
            de | Das Konto lautet DE89 3704 0044 0532 0130 00.            | iban
            de | Die Steuer-ID ist 86095742719.                           | tax-id
            de | Die Steuer-ID ist 86095742718.                           | passed
            de | Das Aktenzeichen ist 86095742719.                        | passed
            de | Telefon: 030 901820                                      | phone
            de | Der Reisepass hat die Nummer C01X00T47.                  | passport
            de | Das Passwort lautet Sommer2024.                          | secret
            ja | マイナンバーは123456789018です。                             | my-number
            ja | マイナンバーは123456789019です。                             | passed
            ja | 整理番号は123456789018です。                                | passed
            ja | 法人番号は5835678256246です。                               | corporate-number
            ja | 法人番号は6835678256246です。                               | passed
            ja | 電話番号は03-1234-5678です。                                | phone
            ja | 旅券の番号はTK1234567です。                                 | passport
            zh | 身份证号码为11010519491231002X。                            | resident-id
            zh | 身份证号码为110105194912310021。                            | passed
            zh | 统一社会信用代码为91350100M000100Y43。                       | uscc
            zh | 统一社会信用代码为91350100M000100Y44。                       | passed
            zh | 手机：138-1234-5678                                       | phone
            zh | 护照号码为E12345678。                                      | passport
            zh | 密码是abc12345。                                          | secret
            """)
    void identifiers_and_secrets_are_found_by_structure_digit_and_context(
            String language, String added, String finding) {
        Passage law = Tables.law(language);

        assertThat(Tables.objection(new ConfidentialityCheck(), language, Law.claim(law, law.text() + " " + added)))
                .isEqualTo(finding);
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "ja", "zh"})
    void what_the_law_itself_prints_may_be_shown(String language) {
        Passage like = Tables.law(language);
        Passage law = Law.passage(
                "law",
                1,
                "Law",
                "1",
                like.language(),
                like.jurisdiction(),
                like.text() + " Contact: office@authority.example",
                null,
                null);
        Case answer = Law.caseOf(law, Law.extract(law));

        assertThat(new ConfidentialityCheck()
                        .on(new Case(
                                answer.inquiry(), answer.claims(), answer.caveats(), Law.copy(law), answer.numbers())))
                .isEqualTo(Finding.passed());
    }
}
