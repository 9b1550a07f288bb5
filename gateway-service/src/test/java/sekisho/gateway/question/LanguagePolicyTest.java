package sekisho.gateway.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;

class LanguagePolicyTest {

    @Test
    void kana_are_japanese_and_bare_characters_chinese_unless_japanese_law_is_asked_for() {
        LanguagePolicy policy = hearing(Map.of());

        assertThat(policy.choose("本人確認とは", List.of())).isEqualTo(spoken(Language.JA));
        assertThat(policy.choose("客户身份识别", List.of())).isEqualTo(spoken(Language.ZH));
        assertThat(policy.choose("銀行法第一条", List.of("JP"))).isEqualTo(spoken(Language.JA));
        assertThat(policy.choose("銀行法第一条", List.of("JP", "CN"))).isEqualTo(spoken(Language.ZH));
    }

    @Test
    void a_foreign_language_is_refused_only_when_it_is_recognised_with_confidence() {
        String text = "Combien de temps faut-il conserver";

        assertThat(hearing(Map.of("fr", 1.0, "en", 0.7)).choose(text, List.of()))
                .isEqualTo(new LanguagePolicy.Choice.Foreign("fr"));
        assertThat(hearing(Map.of("fr", 1.0, "de", 0.9, "en", 0.88)).choose(text, List.of()))
                .isEqualTo(spoken(Language.DE));
        assertThat(hearing(Map.of("fr", 1.0, "en", 0.7)).choose("KYC, AML?", List.of()))
                .isEqualTo(spoken(Language.EN));
        assertThat(hearing(Map.of("ru", 1.0)).choose("Банк", List.of()))
                .isEqualTo(new LanguagePolicy.Choice.Foreign("ru"));
    }

    @Test
    void where_nothing_can_be_said_it_is_english() {
        assertThat(hearing(Map.of()).choose("42?", List.of())).isEqualTo(spoken(Language.EN));
    }

    private static LanguagePolicy hearing(Map<String, Double> confidences) {
        return new LanguagePolicy(_ -> confidences);
    }

    private static LanguagePolicy.Choice spoken(Language language) {
        return new LanguagePolicy.Choice.Spoken(language);
    }
}
