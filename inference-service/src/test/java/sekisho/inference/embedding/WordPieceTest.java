package sekisho.inference.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final List<String> WORDS = List.of(
            "[PAD]",
            "[UNK]",
            "[CLS]",
            "[SEP]",
            "client",
            "##s",
            "due",
            "dil",
            "##igence",
            "-",
            "(",
            ")",
            "反",
            "洗",
            "钱",
            "a");

    private final WordPiece lower = new WordPiece(vocabulary(), true);

    @Test
    void words_fall_into_the_longest_pieces_known() {
        assertThat(pieces(lower.ids("Clients due-diligence", 20)))
                .containsExactly("[CLS]", "client", "##s", "due", "-", "dil", "##igence", "[SEP]");
    }

    @Test
    void accents_controls_and_spaces_are_cleaned_and_ideographs_stand_alone() {
        assertThat(pieces(lower.ids("\u00C5\u0007\u00a0反洗钱(CLIENT)", 20)))
                .containsExactly("[CLS]", "a", "反", "洗", "钱", "(", "client", ")", "[SEP]");
    }

    @Test
    void a_word_nobody_knows_is_one_unknown_piece() {
        assertThat(pieces(lower.ids("due zebra " + "a".repeat(101), 20)))
                .containsExactly("[CLS]", "due", "[UNK]", "[UNK]", "[SEP]");
    }

    @Test
    void a_long_text_is_cut_and_still_ends() {
        assertThat(pieces(lower.ids("due ".repeat(50), 4))).containsExactly("[CLS]", "due", "due", "[SEP]");
    }

    private static Map<String, Integer> vocabulary() {
        Map<String, Integer> ids = new HashMap<>();
        WORDS.forEach(word -> ids.put(word, ids.size()));
        return ids;
    }

    private static List<String> pieces(long[] ids) {
        return Arrays.stream(ids).mapToObj(id -> WORDS.get((int) id)).toList();
    }
}
