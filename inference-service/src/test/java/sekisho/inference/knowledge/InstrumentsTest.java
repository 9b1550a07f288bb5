package sekisho.inference.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstrumentsTest {

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

    private static boolean named(String question, String instrument) {
        return Instruments.named(Instruments.fold(question), Instruments.names(instrument));
    }
}
