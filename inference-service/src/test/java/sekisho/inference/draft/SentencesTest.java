package sekisho.inference.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Language;

class SentencesTest {

    @Test
    void english_ends_at_stops_but_not_at_abbreviations() {
        assertThat(cut(
                        Language.EN,
                        "Records, e.g. under Art. 6, are kept. No. 4 of the list stays open! Who decides? The board."))
                .containsExactly(
                        "Records, e.g. under Art. 6, are kept.",
                        "No. 4 of the list stays open!",
                        "Who decides?",
                        "The board.");
    }

    @Test
    void numbers_of_items_open_a_sentence_and_do_not_end_one() {
        assertThat(cut(Language.EN, "1. Scope is wide. 2. Limits apply:\n(a) first;\n(b) second."))
                .containsExactly("1. Scope is wide.", "2. Limits apply:", "(a) first;", "(b) second.");
    }

    @Test
    void german_knows_ordinals_dates_and_its_own_abbreviations() {
        assertThat(cut(
                        Language.DE,
                        "Nach § 25h Abs. 1 Nr. 3 gilt dies bis zum 30. November. Die Frist, z. B. von 3 Tagen, läuft."))
                .containsExactly(
                        "Nach § 25h Abs. 1 Nr. 3 gilt dies bis zum 30. November.",
                        "Die Frist, z. B. von 3 Tagen, läuft.");
    }

    @Test
    void lines_that_were_only_wrapped_stay_together() {
        assertThat(cut(Language.DE, "Wer dies tut,\nhaftet dafür.\n(2) Es gilt\n1.  das eine,\n2.  das andere."))
                .containsExactly("Wer dies tut,\nhaftet dafür.", "(2) Es gilt", "1.  das eine,", "2.  das andere.");
    }

    @Test
    void japanese_ends_at_its_own_stop_unless_in_brackets() {
        assertThat(cut(Language.JA, "銀行（免許を受けた者。以下同じ。）は報告する。ただし、この限りでない。"))
                .containsExactly("銀行（免許を受けた者。以下同じ。）は報告する。", "ただし、この限りでない。");
    }

    @Test
    void chinese_items_on_lines_of_their_own_are_sentences() {
        assertThat(cut(Language.ZH, "有下列情形之一的：\n（一）甲；\n（二）乙。\n\n应当报告。"))
                .containsExactly("有下列情形之一的：", "（一）甲；", "（二）乙。", "应当报告。");
    }

    @Test
    void nothing_comes_of_nothing() {
        assertThat(cut(Language.EN, " \n ")).isEmpty();
    }

    private static List<String> cut(Language language, String text) {
        return Sentences.of(text, language).stream().map(span -> span.of(text)).toList();
    }
}
