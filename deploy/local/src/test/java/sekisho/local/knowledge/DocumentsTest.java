package sekisho.local.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final Origin NOBODY_SAYS = new Origin(null, null, null, null);
    private static final Origin GERMAN = new Origin("DE", "de", null, "2024-01-01");
    private static final String GOOD =
            "{\"id\":\"a-1\",\"instrument\":\"Act\",\"locator\":\"Art. 1\",\"language\":\"en\",\"jurisdiction\":\"EU\",\"text\":\"Words.\"}";

    @TempDir
    Path folder;

    @Test
    void good_lines_are_passages_as_they_stand() throws IOException {
        Reading reading = read("a.jsonl", GOOD + "\n\n" + GOOD.replace("a-1", "a-2") + "\n", NOBODY_SAYS);

        assertThat(reading.bad()).isEmpty();
        assertThat(reading.passages())
                .extracting(passage -> passage.path("id").asText())
                .containsExactly("a-1", "a-2");
    }

    @Test
    void every_bad_line_is_named_with_its_number_and_reason() throws IOException {
        String lines = String.join(
                "\n",
                GOOD,
                "{\"id\":",
                "[1]",
                GOOD.replace("\"a-1\"", "7"),
                GOOD.replace("\"EU\"", "\"XX\""),
                GOOD.replace("\"en\"", "\"fr\""),
                GOOD,
                GOOD.replace("a-1", "a-3").replace("}", ",\"validFrom\":\"2024-02-30\"}"),
                GOOD.replace("a-1", "a-4").replace("}", ",\"id\":\"a-5\"}"),
                GOOD.replace("a-1", "a-6").replace("}", ",\"colour\":\"red\"}"));

        Reading reading = read("a.jsonl", lines, NOBODY_SAYS);

        assertThat(reading.passages()).hasSize(1);
        assertThat(reading.bad()).extracting(BadLine::line).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(reading.bad().get(3).toString()).startsWith("a.jsonl:5: unknown jurisdiction 'XX'");
        assertThat(reading.bad().get(5).reason()).endsWith("a.jsonl:1 before");
        assertThat(reading.bad().get(6).reason()).contains("2024-02-30");
    }

    @Test
    void invalid_utf_8_is_a_bad_line_like_any_other() throws IOException {
        Path file = folder.resolve("a.jsonl");
        byte[] good = (GOOD + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[good.length + 2];
        System.arraycopy(good, 0, both, 0, good.length);
        both[good.length] = (byte) 0xC3;
        both[good.length + 1] = (byte) 0x28;
        Files.write(file, both);

        Reading reading = Documents.read(file, NOBODY_SAYS);

        assertThat(reading.passages()).hasSize(1);
        assertThat(reading.bad()).containsExactly(new BadLine(file, 2, "not valid UTF-8"));
    }

    @Test
    void markdown_becomes_a_passage_per_paragraph_under_its_headings() throws IOException {
        Reading reading = read("policy.md", """
                # Richtlinie Geschenke

                Vorwort.

                ## 2 Grenzen

                Geschenke über 50 EUR sind verboten.

                Ausnahmen sind:

                - Blumen
                - Bücher

                ## 3 Meldung

                Jede Meldung erfolgt binnen 3 Tagen.
                """, GERMAN);

        assertThat(reading.bad()).isEmpty();
        assertThat(reading.passages())
                .extracting(passage -> passage.path("id").asText())
                .map(id -> id.replaceFirst("^policy-[0-9a-f]{8}:", ""))
                .containsExactly("1", "2-grenzen:1", "2-grenzen:2", "3-meldung:1");
        ObjectNode list = reading.passages().get(2);
        assertThat(list.path("instrument").asText()).isEqualTo("Richtlinie Geschenke");
        assertThat(list.path("locator").asText()).isEqualTo("2 Grenzen, ¶ 2");
        assertThat(list.path("text").asText()).isEqualTo("Ausnahmen sind:\n- Blumen\n- Bücher");
        assertThat(list.path("validFrom").asText()).isEqualTo("2024-01-01");
    }

    @Test
    void a_corrected_document_keeps_its_ids() throws IOException {
        List<String> before = ids(read("n.txt", "One.\n\nTwo.\n", GERMAN));
        List<String> after = ids(read("n.txt", "One, corrected.\n\nTwo.\n", GERMAN));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void files_of_one_name_in_two_folders_have_ids_of_their_own() throws IOException {
        Files.createDirectories(folder.resolve("hr"));
        Files.createDirectories(folder.resolve("it"));

        assertThat(ids(read("hr/n.txt", "One.", GERMAN)))
                .doesNotContainAnyElementsOf(ids(read("it/n.txt", "One.", GERMAN)));
    }

    @Test
    void headings_that_read_alike_number_their_paragraphs_together() throws IOException {
        Reading reading = read("n.md", "# N\n\n## A, B\n\nOne.\n\n## A – B\n\nTwo.\n", GERMAN);

        assertThat(reading.bad()).isEmpty();
        assertThat(ids(reading))
                .extracting(id -> id.replaceFirst("^[^:]*:", ""))
                .containsExactly("a-b:1", "a-b:2");
    }

    @Test
    void an_id_stands_once_in_all_files_together() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), GOOD);
        Files.writeString(folder.resolve("b.jsonl"), "\n" + GOOD);

        Reading reading = Documents.read(folder, NOBODY_SAYS);

        assertThat(reading.passages()).hasSize(1);
        assertThat(reading.bad())
                .singleElement()
                .satisfies(bad -> assertThat(bad.toString())
                        .startsWith("b.jsonl:2: id 'a-1' stands at ")
                        .endsWith("a.jsonl:1 before"));
    }

    @Test
    void a_shorter_document_names_what_it_leaves_behind() throws IOException {
        List<String> before = ids(read("n.txt", "One.\n\nTwo.\n", GERMAN));
        Reading after = read("n.txt", "One.\n", GERMAN);

        assertThat(after.leftOver(List.of(before.get(0), before.get(1), "other:2")))
                .containsExactly(before.get(1));
    }

    @Test
    void a_text_must_be_told_where_it_holds() {
        assertThatThrownBy(() -> read("n.txt", "One.", NOBODY_SAYS)).hasMessageContaining("--jurisdiction");
        assertThatThrownBy(() -> read("n.pdf", "One.", GERMAN)).hasMessageContaining("none of");
    }

    private static List<String> ids(Reading reading) {
        return reading.passages().stream()
                .map(passage -> passage.path("id").asText())
                .toList();
    }

    private Reading read(String name, String content, Origin origin) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, content);
        return Documents.read(file, origin);
    }
}
