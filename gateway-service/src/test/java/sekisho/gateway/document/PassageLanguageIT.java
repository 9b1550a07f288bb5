package sekisho.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;
import sekisho.gateway.lingua.LinguaLanguages;
import sekisho.gateway.question.LanguagePolicy;

/** With the real models: a document may mix languages, and short or doubtful passages stay with it. */
class PassageLanguageIT {

    private static final PassageLanguage LANGUAGES = new PassageLanguage(new LanguagePolicy(new LinguaLanguages()));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | EN | The obliged entity shall keep the documents for a period of five years after the end of the"
                        + " business relationship.",
                "EN | DE | Die Verpflichteten haben die Unterlagen fünf Jahre nach Beendigung der Geschäftsbeziehung"
                        + " aufzubewahren und danach zu vernichten.",
                "DE | DE | Die Verpflichteten haben die Unterlagen fünf Jahre nach Beendigung der Geschäftsbeziehung"
                        + " aufzubewahren und danach zu vernichten.",
                "EN | JA |"
                        + " 特定事業者は、取引時確認を行った場合には、直ちに、主務省令で定める方法により、当該取引時確認に係る事項に関する記録を作成しなければならない。この記録は、特定取引等に係る契約が終了した日から保存しなければならない。",
                "JA | ZH | 金融机构应当按照规定建立客户身份识别制度。",
                "EN | ZH |"
                        + " 金融机构应当按照规定建立客户身份识别制度。金融机构在与客户建立业务关系或者为客户提供规定金额以上的现金汇款、现钞兑换、票据兑付等一次性金融服务时，应当要求客户出示真实有效的身份证件或者其他身份证明文件。",
                "DE | DE | (weggefallen)",
                "ZH | ZH | § 25h",
            })
    void a_long_passage_may_differ_from_its_document(Language ofDocument, Language expected, String text) {
        Language told = LANGUAGES.of(text, ofDocument);

        // Chinese characters without kana may stand in a Japanese document.
        assertThat(told).isEqualTo(ofDocument == Language.JA && expected == Language.ZH ? Language.JA : expected);
    }
}
