package sekisho.inference.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import sekisho.contracts.Digests;
import sekisho.contracts.Inquiry;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Setting;
import sekisho.contracts.Specialty;
import sekisho.contracts.wire.FactCodec;

/** Reads passages and questions from JSON lines, plain or gzip, under the names of the house or those of public sets. */
final class Samples {

    private Samples() {}

    /**
     * A question with the passages that answer it.
     *
     * @param gold ids of the passages; empty means nothing in the corpus answers
     */
    record Question(String id, Inquiry inquiry, List<String> gold) {}

    /** Passages; a language or jurisdiction that is not given is {@code language} and {@link Jurisdictions#GROUP}. */
    static List<Passage> passages(Path file, Language language) {
        return lines(file, (line, node) -> passage(node, language));
    }

    /** Questions; an as-of day that is not given is {@code today}. */
    static List<Question> questions(Path file, Language language, LocalDate today) {
        return lines(file, (line, node) -> {
            List<String> gold = StreamSupport.stream(node.path("gold").spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
            return new Question(text(node, Integer.toString(line), "id"), inquiry(node, language, today), gold);
        });
    }

    private static Passage passage(JsonNode node, Language language) {
        String id = text(node, null, "id");
        String text = text(node, "", "text");
        return new Passage(
                id,
                Math.max(1, node.path("version").asInt(1)),
                text(node, "", "instrument", "law", "name", "doc"),
                text(node, id, "locator", "article", "pid", "name"),
                text(node, null, "title", "caption"),
                language(node, language),
                text(node, Jurisdictions.GROUP, "jurisdiction"),
                Specialty.GENERAL,
                text,
                Digests.sha256(text),
                day(node, "validFrom", null),
                day(node, "validTo", null),
                setting(node.path("setting")));
    }

    private static Setting setting(JsonNode node) {
        return node.isObject() ? new Setting(text(node, "", "context"), List.of(), List.of()) : Setting.NONE;
    }

    private static Inquiry inquiry(JsonNode node, Language language, LocalDate today) {
        String jurisdiction = text(node, null, "jurisdiction");
        return new Inquiry(
                text(node, null, "question", "text"),
                language(node, language),
                jurisdiction == null ? List.of() : List.of(jurisdiction),
                null,
                null,
                day(node, "asOf", today),
                null,
                List.of());
    }

    private static Language language(JsonNode node, Language otherwise) {
        return Language.of(text(node, "", "language", "lang")).orElse(otherwise);
    }

    private static LocalDate day(JsonNode node, String field, LocalDate otherwise) {
        String day = text(node, null, field);
        return day == null ? otherwise : LocalDate.parse(day);
    }

    private static String text(JsonNode node, String otherwise, String... fields) {
        for (String field : fields) {
            if (node.hasNonNull(field)) {
                return node.get(field).asText();
            }
        }
        return otherwise;
    }

    private static <T> List<T> lines(Path file, BiFunction<Integer, JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        int number = 0;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(file), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    all.add(read.apply(number, FactCodec.mapper().readTree(line)));
                }
            }
        } catch (IOException | NullPointerException broken) {
            throw new IllegalArgumentException(file + ", line " + number + ": not as expected", broken);
        }
        return all;
    }

    private static InputStream open(Path file) {
        try {
            InputStream bytes = Files.newInputStream(file);
            return file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
