package sekisho.inference.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金融商品取引法|金商法",
                "Regulation (EU) 2016/679 of the European Parliament|dsgvo",
                "Verordnung (EU) 2016/679 (Datenschutz-Grundverordnung)|gdpr",
                "Kreditwesengesetz|kwg",
                "中华人民共和国个人信息保护法|pipl"
            })
    void a_law_goes_by_what_practice_calls_it(String instrument, String name) {
        assertThat(Instruments.names(instrument)).contains(name);
    }

    @Test
    void a_law_is_known_by_title_bracket_and_abbreviation() {
        assertThat(Instruments.names("Note on the GDPR, Regulation (EU) 2016/679"))
                .contains("gdpr")
                .doesNotContain("eu");
        assertThat(Instruments.names("Notiz zum Kreditwesengesetz (KWG)")).contains("kwg", "kreditwesengesetz");
        assertThat(Instruments.names("《保险法》要点说明")).contains("保险法");
        assertThat(Instruments.names("金融商品取引法に関する解説メモ")).contains("金融商品取引法");
    }

    @Test
    void a_name_counts_as_a_word_of_its_own_only() {
        assertThat(named("what does the kwg say", "Kreditwesengesetz (KWG)")).isTrue();
        assertThat(named("what does the kwgx say", "Kreditwesengesetz (KWG)")).isFalse();
        assertThat(named("銀行法第12条は", "銀行法")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What does Art. 6(1)(f) GDPR allow?|General Data Protection Regulation (GDPR)",
                "What does Art. 6(1)(f) of the GDPR allow?|General Data Protection Regulation (GDPR)",
                "Was regelt DSGVO Art. 6 Abs. 1 lit. f?|Datenschutz-Grundverordnung (DSGVO)",
                "Was regelt § 25h Abs. 1 Satz 2 KWG?|Gesetz über das Kreditwesen (Kreditwesengesetz - KWG)",
                "What does § 25h of the Banking Act say?|Kreditwesengesetz (KWG) – Banking Act",
                "反洗钱法第三十条第二款|中华人民共和国反洗钱法",
                "根据《反洗钱法》第三十条|中华人民共和国反洗钱法",
                "根据反洗钱法第三十条|中华人民共和国反洗钱法",
                "金商法第17条第2項|金融商品取引法",
                "個情法第27条とは|個人情報の保護に関する法律",
                "金融商品取引法施行令第2条の13|金融商品取引法施行令",
            })
    void a_place_belongs_to_the_law_named_beside_it(String question, String instrument) {
        assertThat(beside(question, instrument)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "金融商品取引法施行令第2条の13|金融商品取引法",
                "特定商取引法第9条|金融商品取引法",
                "Does the GDPR speak of § 25h KWG?|General Data Protection Regulation (GDPR)",
                "法令第2条|法令遵守に関するガイドライン",
            })
    void and_to_no_other(String question, String instrument) {
        assertThat(beside(question, instrument)).isFalse();
    }

    private static boolean beside(String question, String instrument) {
        return Locators.mentionsIn(question).stream()
                .anyMatch(place -> Instruments.beside(place, Instruments.names(instrument)));
    }

    private static boolean named(String question, String instrument) {
        return Instruments.named(Instruments.fold(question), Instruments.names(instrument));
    }
}
