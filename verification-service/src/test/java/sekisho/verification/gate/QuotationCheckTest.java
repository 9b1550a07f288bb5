package sekisho.verification.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Claim;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;

class QuotationCheckTest {

    @ParameterizedTest(name = "{0}: {2} in {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            en | A bank's risk-based policy covers 10,000 customers. | A bank’s risk‐based policy | passed
            en | A bank's risk-based policy covers 10,000 customers. | A  bank's\u00A0risk-based policy | passed
            en | A bank's risk-based policy covers 10,000 customers. | A bank's risk-based rules | not-verbatim
            en | A bank's risk-based policy covers 10,000 customers. | policy covers 10 | cut-word
            en | A bank's risk-based policy covers 10,000 customers. | base | cut-word
            en | A bank's risk-based policy covers 10,000 customers. | A b | quote-too-short
            de | Die Prüfung „nach § 25h“ ist abzuschließen.      | Prüfung "nach § 25h" | passed
            de | Die Prüfung „nach § 25h“ ist abzuschließen.      | Die Pruefung nach   | not-verbatim
            de | Die Prüfung „nach § 25h“ ist abzuschließen.      | nach § 25           | cut-word
            ja | 会社は、ＡＴＭの権利を保護し、三十日以内に届け出る。        | ATMの権利を保護       | passed
            ja | 会社は、ＡＴＭの権利を保護し、三十日以内に届け出る。        | 會社は、ATMの權利     | passed
            ja | 会社は、ＡＴＭの権利を保護し、三十日以内に届け出る。        | 会社は、権利を保護     | not-verbatim
            ja | 会社は、ＡＴＭの権利を保護し、三十日以内に届け出る。        | 十日以内に届け出る     | cut-word
            zh | 公司应当在十五日内（含当日）报告，并保存五年。              | 十五日内(含当日)报告   | passed
            zh | 公司应当在十五日内（含当日）报告，并保存五年。              | 公司应当在 十五日内    | passed
            zh | 公司应当在十五日内（含当日）报告，并保存五年。              | 五日内（含当日）       | cut-word
            zh | 公司应当在十五日内（含当日）报告，并保存五年。              | 公司应当在二十日内     | not-verbatim
            """)
    void a_quote_stands_in_its_provision_character_by_character(
            String language, String text, String quote, String finding) {
        Language spoken = Language.of(language).orElseThrow();
        Passage law = Law.passage("law", 1, "Law", "1", spoken, "GB", text, null, null);
        Claim claim = new Claim(quote, List.of(Law.citing(law, quote)));
        Case answer = new Case(Law.asking(law), List.of(claim), List.of(), Law.copy(law), GateNumbers.standard());

        assertThat(Tables.told(new QuotationCheck().on(answer))).isEqualTo(finding);
    }
}
