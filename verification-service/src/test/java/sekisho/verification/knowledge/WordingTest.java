package sekisho.verification.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sekisho.contracts.Passage;
import sekisho.verification.gate.Law;

class WordingTest {

    private final OwnCopy copy = Law.copy();

    @ParameterizedTest
    @CsvSource({
        "compliance officer regulator, en-notify",
        "zweigstelle KONTO, de-melden",
        "監督官庁に届け, ja-todoke",
        "监管机构报告, zh-baogao",
        "§ 25h, de-melden",
        "第十七条, ja-todoke",
        "ＡＲＴ. 6, en-notify"
    })
    void words_of_the_text_or_the_name_find_a_provision(String words, String id) {
        assertThat(copy.search(words, Law.TODAY, Set.of(), 10).getFirst().id()).isEqualTo(id);
    }

    @Test
    void nothing_is_found_that_is_not_in_force_or_of_another_jurisdiction() {
        assertThat(copy.search("regulator", Law.TODAY.minusYears(20), Set.of(), 10))
                .isEmpty();
        assertThat(copy.search("regulator", Law.TODAY, Set.of("DE"), 10)).isEmpty();
        assertThat(copy.search(" .,; ", Law.TODAY, Set.of(), 10)).isEmpty();
    }

    @Test
    void an_id_or_a_sentence_typed_as_a_whole_comes_first() {
        assertThat(copy.search("de-melden", Law.TODAY, Set.of(), 1))
                .extracting(Passage::id)
                .containsExactly("de-melden");
        assertThat(copy.search("A branch may not open an account", Law.TODAY, Set.of(), 1))
                .extracting(Passage::id)
                .containsExactly("en-notify");
    }

    @Test
    void a_word_in_the_name_weighs_more_and_the_list_is_bounded() {
        List<Passage> found = copy.search("Hausordnung Regulator Konto", Law.TODAY, Set.of(), 1);

        assertThat(found).extracting(Passage::id).containsExactly("de-melden");
    }
}
