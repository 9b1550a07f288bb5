package sekisho.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;

class TongueTest {

    @ParameterizedTest
    @CsvSource({
        "EN, The bank shall keep the records of its customers for ten years.",
        "DE, Das Institut hat die Unterlagen seiner Kunden zehn Jahre aufzubewahren und der Behörde vorzulegen.",
        "JA, 銀行は、顧客の記録を十年間保存しなければならない。",
        "ZH, 银行应当保存客户资料十年，并按照规定报告（AML/CFT）。",
        "ZH, 銀行應當保存客戶資料十年。"
    })
    void a_document_is_in_the_language_of_its_words(Language language, String text) {
        assertThat(Tongue.of(text)).contains(language);
    }

    @Test
    void a_number_is_in_no_language() {
        assertThat(Tongue.of("12345 67890 ... 2025")).isEmpty();
    }
}
