package sekisho.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sekisho.contracts.Passage;

/**
 * Texts of real law, put together again from the articles in the folder of evaluation data beside the repository: every
 * article must come back. Skipped, with a word, where that folder is not there.
 */
class SharedStatutesTest {

    private static final double SHARE = 0.99;

    @Test
    void the_articles_of_chinese_laws_come_back() throws IOException {
        Map<String, List<JsonNode>> laws = laws(
                "zh.jsonl", row -> row.get("law").asText() + row.get("date").asText());

        for (List<JsonNode> rows : laws.values()) {
            StringBuilder text = new StringBuilder(rows.getFirst().get("law").asText()).append("\n\n");
            rows.forEach(row -> text.append("　　" + row.get("article").asText() + "　"
                    + row.get("text").asText().replace("\n", "\n　　") + "\n"));
            assertComeBack(rows, Read.text(text.toString(), "law.txt", "CN"));
        }
    }

    @Test
    void the_articles_of_japanese_laws_come_back() throws IOException {
        for (List<JsonNode> rows :
                laws("ja.jsonl", row -> row.get("law").asText()).values()) {
            StringBuilder text = new StringBuilder(rows.getFirst().get("law").asText()).append("\n\n");
            rows.forEach(row -> text.append(
                            row.path("caption").asText("").isEmpty()
                                    ? ""
                                    : "（" + row.get("caption").asText() + "）\n")
                    .append(labelled(row))
                    .append('\n'));
            assertComeBack(rows, Read.text(text.toString(), "law.txt", "JP"));
        }
    }

    @Test
    void the_articles_of_german_laws_come_back() throws IOException {
        for (List<JsonNode> rows :
                laws("de.jsonl", row -> row.get("law").asText()).values()) {
            StringBuilder text = new StringBuilder(rows.getFirst().get("law").asText()).append("\n\n");
            rows.forEach(row -> text.append(row.get("article").asText() + " "
                    + row.path("caption").asText("") + "\n\n" + row.get("text").asText() + "\n\n"));
            assertComeBack(rows, Read.text(text.toString(), "law.txt", "DE"));
        }
    }

    /** Some of the rows carry their label in the text, some beside it. */
    private static String labelled(JsonNode row) {
        String article = row.get("article").asText();
        String text = row.get("text").asText();
        return text.startsWith(article) ? text : article + "　" + text;
    }

    /** By their locators, and with all of their words. */
    private static void assertComeBack(List<JsonNode> rows, Read read) {
        String law = rows.getFirst().get("law").asText();
        Set<String> wanted = new LinkedHashSet<>();
        rows.stream()
                .filter(row -> row.get("text").asText().length() > 20)
                .forEach(row -> wanted.add(row.get("article").asText()));
        Map<String, StringBuilder> found = new LinkedHashMap<>();
        for (Passage passage : read.passages()) {
            String article = article(passage.locator());
            found.computeIfAbsent(article, any -> new StringBuilder()).append(passage.text());
        }
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(found.keySet());
        assertThat(missing.size())
                .as(law + " lacks " + missing.stream().limit(20).toList())
                .isLessThanOrEqualTo((int) (wanted.size() * (1 - SHARE)));
        assertThat((double) letters(found.values().stream())
                        / letters(rows.stream().map(row -> row.get("text").asText())))
                .as(law + ": share of its words")
                .isBetween(0.95, 1.05);
    }

    private static String article(String locator) {
        return locator.replaceFirst("^(第[^条]*条(?:[のノ之][一二三四五六七八九十百]+)*).*$", "$1")
                .replaceFirst("^(§ [0-9]+[a-z]*).*$", "$1");
    }

    private static long letters(Stream<?> texts) {
        return texts.mapToLong(text ->
                        text.toString().chars().filter(Character::isLetter).count())
                .sum();
    }

    private interface Key {
        String of(JsonNode row);
    }

    private static Map<String, List<JsonNode>> laws(String name, Key key) throws IOException {
        Path file = Path.of("").toAbsolutePath();
        while (file != null && !Files.exists(file.resolve("mvnw"))) {
            file = file.getParent();
        }
        Path rows = file == null
                ? Path.of(name)
                : file.resolve("../shared/data/statutes").resolve(name).normalize();
        assumeTrue(Files.exists(rows), "SKIPPED: " + rows + " is not there, so no real statutes are read");
        ObjectMapper mapper = new ObjectMapper();
        Map<String, List<JsonNode>> laws = new LinkedHashMap<>();
        for (String line : Files.readAllLines(rows)) {
            JsonNode row = mapper.readTree(line);
            laws.computeIfAbsent(key.of(row), any -> new ArrayList<>()).add(row);
        }
        return laws;
    }
}
