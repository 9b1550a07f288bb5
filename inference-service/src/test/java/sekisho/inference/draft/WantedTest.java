package sekisho.inference.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Language;

class WantedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|How long are records kept?|Records are kept for five years.|TIME",
                "DE|Wie lange werden Akten aufbewahrt?|Akten werden 5 Jahre aufbewahrt.|TIME",
                "JA|何日以内に報告しますか。|5営業日以内に報告する。|TIME",
                "ZH|几天内报告？|应当在5个工作日内报告。|TIME",
                "EN|What is the limit for gifts?|Gifts above EUR 50 are refused.|AMOUNT",
                "DE|Wie hoch ist die Grenze?|Die Grenze liegt bei 50 Euro.|AMOUNT",
                "JA|上限はいくらですか。|上限は5,000円とする。|AMOUNT",
                "ZH|罚款多少？|处五十万元以下罚款。|AMOUNT",
                "EN|How many members sit there?|It has three members.|NUMBER",
            })
    void what_is_asked_for_is_recognised_and_found(Language language, String question, String answer, Wanted kind) {
        assertThat(Wanted.by(language, question)).containsExactly(kind);
        assertThat(kind.in(language, answer)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN|The register is public.",
                "DE|Das Register ist öffentlich.",
                "JA|登録簿は公開する。",
                "ZH|登记簿公开。",
            })
    void words_without_time_or_amount_hold_none(Language language, String words) {
        assertThat(Wanted.TIME.in(language, words)).isFalse();
        assertThat(Wanted.AMOUNT.in(language, words)).isFalse();
    }
}
