package sekisho.documents.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "十,10",
        "十七,17",
        "二十,20",
        "百二十三,123",
        "一百二十三,123",
        "一百零三,103",
        "一〇三,103",
        "千二百,1200",
        "17,17",
        "１７,17",
        "两百,200"
    })
    void a_numeral_has_its_value(String numeral, int value) {
        assertThat(Numerals.value(numeral)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "甲", "十甲", "1a", "九九九九九九九九九九九九九"})
    void what_is_no_numeral_has_none(String other) {
        assertThat(Numerals.value(other)).isEmpty();
    }

    @Test
    void every_number_of_an_article_is_read_back_as_written() {
        for (int value = 1; value < 10_000; value++) {
            assertThat(Numerals.value(Numerals.chinese(value))).hasValue(value);
            assertThat(Numerals.value(Numerals.japanese(value))).hasValue(value);
        }
    }
}
