package sekisho.gateway.lingua;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.gateway.question.LanguagePolicy;
import sekisho.gateway.question.LanguagePolicy.Choice;

class LinguaLanguagesIT {

    private static final LanguagePolicy POLICY = new LanguagePolicy(new LinguaLanguages());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How long must customer records be kept after the relationship ends?|en",
                "Which entities must appoint a Money Laundering Reporting Officer?|en",
                "outsourcing|en",
                "Who must consent to the dismissal of the Group Compliance Officer?|en",
                "Data protection impact assessment|en",
                "Conditions of consent|en",
                "Risikomanagement|de",
                "Qui doit signer le rapport annuel ?|fr",
                "Wie lange sind Unterlagen über Kunden aufzubewahren?|de",
                "Wann ist eine Verdachtsmeldung abzugeben?|de",
                "Was gilt als Geldwäsche?|de",
                "GwG § 10?|de",
                "§ 25h Abs. 2 KWG|de",
                "KYC 定期見直し|ja",
                "KYC 审查周期|zh",
                "GDPR 第6条|zh",
                "What does 受益所有人 mean?|en",
                "What is § 10 GwG?|en",
                "KYC review|en",
                "UBO Schwellenwert|de",
                "DSGVO Bußgeld|de",
                "顧客の記録はいつまで保存しなければなりませんか。|ja",
                "客户资料应当保存多长时间？|zh",
                "Quelle est la durée de conservation des documents des clients ?|fr",
                "¿Cuánto tiempo deben conservarse los registros de los clientes?|es",
                "Per quanto tempo devono essere conservati i documenti dei clienti?|it",
                "고객 기록은 얼마나 오래 보관해야 합니까?|ko",
                "Как долго должны храниться записи о клиентах?|ru",
            })
    void the_language_of_a_question_is_recognised(String text, String expected) {
        String got = switch (POLICY.choose(text, List.of())) {
            case Choice.Spoken spoken -> spoken.language().code();
            case Choice.Foreign foreign -> foreign.code();
        };

        assertThat(got).isEqualTo(expected);
    }
}
