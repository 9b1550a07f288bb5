package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;
import sekisho.contracts.Task;

class ScopeCheckTest {

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            en | When must the Compliance Officer notify the Regulator? | passed
            en | What is the deadline?                                  | too-vague
            en | When must a branch in Switzerland notify the Regulator? | other-place
            en | When must a branch in the UK notify the Regulator?     | passed
            en | As of 2012, when must a branch notify the Regulator?    | other-day
            en | As of 2026, when must a branch notify the Regulator?    | passed
            en | Under the 2012 Order, when must a branch notify?        | passed
            de | Wann muss die Zweigstelle die Aufsicht unterrichten?   | passed
            de | Was ist die Frist?                                     | too-vague
            de | Wann muss eine Zweigstelle in Japan die Aufsicht unterrichten? | other-place
            de | Stand 2012: Wann muss die Zweigstelle die Aufsicht unterrichten? | other-day
            ja | 支店はいつ監督官庁に届け出ますか                             | passed
            ja | 期限は何ですか                                           | too-vague
            ja | ドイツの支店はいつ監督官庁に届け出ますか                      | other-place
            ja | 2012年時点で支店はいつ監督官庁に届け出ますか                  | other-day
            zh | 分支机构何时向监管机构报告                                 | passed
            zh | 期限是什么                                              | too-vague
            zh | 美国的分支机构何时向监管机构报告                            | other-place
            zh | 截至2012年分支机构何时向监管机构报告                        | other-day
            """)
    void an_answer_speaks_to_the_asked_place_and_day(String language, String question, String finding) {
        assertThat(scope(Tables.law(language), question)).isEqualTo(finding);
    }

    @ParameterizedTest(name = "{2} about {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | An insurance company keeps its reserves apart.  | Which reserves must an insurer keep apart?  | passed
            en | An insurance company keeps its reserves apart.  | Which reserves must a bank keep apart?      | other-entity
            en | Reserves are kept apart at all times.           | Which reserves must a bank keep apart?      | passed
            de | Versicherungsunternehmen trennen ihre Rücklagen. | Welche Rücklagen trennt ein Versicherer?   | passed
            de | Versicherungsunternehmen trennen ihre Rücklagen. | Welche Rücklagen trennen Kreditinstitute?  | other-entity
            ja | 保険会社は、準備金を分別して管理する。              | 保険会社の準備金の管理はどうしますか          | passed
            ja | 保険会社は、準備金を分別して管理する。              | 銀行の準備金の管理はどうしますか             | other-entity
            zh | 保险公司应当分别管理准备金。                       | 保险公司的准备金如何管理                    | passed
            zh | 保险公司应当分别管理准备金。                       | 银行的准备金如何管理                       | other-entity
            """)
    void an_answer_speaks_to_the_asked_kind_of_firm(String language, String text, String question, String finding) {
        Passage like = Tables.law(language);
        Passage law = Law.passage("law", 1, "Law", "1", like.language(), like.jurisdiction(), text, null, null);

        assertThat(scope(law, question)).isEqualTo(finding);
    }

    private static String scope(Passage law, String question) {
        Inquiry inquiry = new Inquiry(
                question,
                law.language(),
                List.of(),
                Specialty.GENERAL,
                Task.QUESTION_ANSWERING,
                Law.TODAY,
                null,
                List.of());
        return Tables.told(new ScopeCheck()
                .on(new Case(inquiry, List.of(Law.extract(law)), List.of(), Law.copy(law), GateNumbers.standard())));
    }
}
