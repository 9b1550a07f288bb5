package sekisho.documents.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EuropeanActTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            REGULATION (EU) 2016/679 OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL of 27 April 2016 | Regulation (EU) 2016/679
            VERORDNUNG (EU) 2016/679 DES EUROPÄISCHEN PARLAMENTS UND DES RATES                      | Verordnung (EU) 2016/679
            DIRECTIVE 2005/60/EC OF THE EUROPEAN PARLIAMENT                                         | Directive 2005/60/EC
            RICHTLINIE 2005/60/EG DES EUROPÄISCHEN PARLAMENTS                                       | Richtlinie 2005/60/EG
            COMMISSION DELEGATED REGULATION (EU) 2018/389 of 27 November 2017                       | Commission Delegated Regulation (EU) 2018/389
            DELEGIERTE VERORDNUNG (EU) 2018/389 DER KOMMISSION                                      | Delegierte Verordnung (EU) 2018/389
            DURCHFÜHRUNGSVERORDNUNG (EU) 2016/911 DER KOMMISSION                                    | Durchführungsverordnung (EU) 2016/911
            Regulation (EC) No 1907/2006 of the European Parliament                                 | Regulation (EC) No 1907/2006
            VERORDNUNG (EG) Nr. 1907/2006 DES EUROPÄISCHEN PARLAMENTS                               | Verordnung (EG) Nr. 1907/2006
            Parcels Act 2031                                                                        | Parcels Act 2031
            """)
    void an_act_is_cited_by_kind_and_number(String longTitle, String name) {
        assertThat(EuropeanAct.name(longTitle)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "Article 6a,6a,Art. 6a",
        "Artikel 12,12,Art. 12",
        "Sole Article,1,Sole Article",
        "Article 3 bis,3bis,Art. 3bis"
    })
    void an_article_is_counted_and_cited(String title, String number, String label) {
        assertThat(EuropeanAct.articleNumber(title)).isEqualTo(number);
        assertThat(EuropeanAct.articleLabel(title)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"1.,1", "(1a),1a", "12,12"})
    void a_paragraph_is_counted(String label, String number) {
        assertThat(EuropeanAct.paragraphNumber(label)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(weggefallen)",
                "weggefallen",
                "削除",
                "[Reserved]",
                "[Repealed.]",
                "—————",
                "(aufgehoben)",
                "Deleted",
                "- - -"
            })
    void words_for_law_that_is_gone(String words) {
        assertThat(Repealed.is(words.replace(".]", "]"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Absatz ist weggefallen, soweit er galt.",
                "",
                "   ",
                "削除する",
                "The section is reserved for banks."
            })
    void words_of_law(String words) {
        assertThat(Repealed.is(words)).isFalse();
    }
}
