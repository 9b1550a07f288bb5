package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;

class JsonlTest {

    private static final String LINE = "{\"id\":\"a-1\",\"instrument\":\"Handbook\",\"locator\":\"1\",\"title\":\"T\","
            + "\"language\":\"en\",\"jurisdiction\":\"DE\",\"specialty\":\"banking\",\"text\":\"Keep.\","
            + "\"validFrom\":\"2025-01-01\",\"setting\":{\"context\":\"Part 1\",\"references\":[\"2\"],\"defines\":[]}}";

    @Test
    void a_line_is_a_passage_as_it_stands() {
        Read read = Read.text(LINE + "\n\n" + LINE.replace("a-1", "a-2"), "p.jsonl", "GROUP");

        Passage passage = read.passages().getFirst();
        assertThat(read.passages()).hasSize(2);
        assertThat(passage.id()).isEqualTo("a-1");
        assertThat(passage.jurisdiction()).isEqualTo("DE");
        assertThat(passage.specialty()).isEqualTo(Specialty.BANKING);
        assertThat(passage.validFrom()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(passage.setting().context()).isEqualTo("Part 1");
        assertThat(passage.setting().references()).containsExactly("2");
    }

    @Test
    void what_a_line_leaves_out_the_librarian_says() {
        Read read = Read.text(LINE.replace("\"jurisdiction\":\"DE\",", ""), "p.jsonl", "GB");

        assertThat(read.passages().getFirst().jurisdiction()).isEqualTo("GB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "nonsense",
                "{\"id\":\"x\"}",
                "{\"id\":\"x\",\"colour\":\"red\"}",
                "{\"id\":\"a-1\",\"instrument\":\"H\",\"locator\":\"1\",\"language\":\"en\",\"text\":\"t\"}",
                "{\"id\":\"x\",\"instrument\":\"H\",\"locator\":\"1\",\"language\":\"fr\",\"text\":\"t\"}",
                "{\"id\":\"x\",\"instrument\":\"H\",\"locator\":\"1\",\"language\":\"en\",\"text\":3}",
                "{\"id\":\"x\",\"id\":\"x\",\"instrument\":\"H\",\"locator\":\"1\",\"language\":\"en\",\"text\":\"t\"}",
                "{\"id\":\"x\",\"instrument\":\"H\",\"locator\":\"1\",\"language\":\"en\",\"text\":\"t\",\"validFrom\":\"soon\"}",
                "{\"id\":\"x\",\"instrument\":\"H\",\"locator\":\"1\",\"language\":\"en\",\"text\":\"t\","
                        + "\"validFrom\":\"2025-02-01\",\"validTo\":\"2025-01-01\"}"
            })
    void a_line_that_is_no_passage_is_told_and_left_out(String bad) {
        Read read = Read.text(LINE + "\n" + bad + "\n", "p.jsonl", "GROUP");

        assertThat(read.passages()).hasSize(1);
        assertThat(read.skipped()).hasSize(1);
        assertThat(read.done().complete()).isFalse();
    }
}
