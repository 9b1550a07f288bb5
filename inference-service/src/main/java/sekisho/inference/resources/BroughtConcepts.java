package sekisho.inference.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sekisho.contracts.Language;
import sekisho.contracts.wire.FactCodec;
import sekisho.inference.concept.Concept;

/**
 * The concepts in {@code concepts/*.jsonl}, one per line: {@code {"id", "kind": "concept" or "word", "en": [names], "de":
 * […], "ja": […], "zh": […]}}, the preferred name first. The files are named in {@code concepts/files}, one per line,
 * because a class path cannot be listed.
 */
public final class BroughtConcepts {

    private static final String FOLDER = "/concepts/";
    private static final String FILES = FOLDER + "files";

    private BroughtConcepts() {}

    /**
     * All concepts of all files, in order.
     *
     * @throws IllegalStateException naming file and line if one is not as it should be
     */
    public static List<Concept> all() {
        List<Concept> concepts = new ArrayList<>();
        for (String file : lines(FILES)) {
            if (!file.isBlank()) {
                addFrom(file.strip(), concepts);
            }
        }
        return List.copyOf(concepts);
    }

    private static void addFrom(String file, List<Concept> concepts) {
        int number = 0;
        for (String line : lines(FOLDER + file)) {
            number++;
            try {
                if (!line.isBlank()) {
                    concepts.add(concept(FactCodec.mapper().readTree(line)));
                }
            } catch (IOException | RuntimeException broken) {
                throw new IllegalStateException(file + ", line " + number + ": not a concept", broken);
            }
        }
    }

    private static Concept concept(JsonNode node) {
        Map<Language, List<String>> labels = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> names = new ArrayList<>();
            node.path(language.code()).forEach(name -> names.add(name.textValue()));
            labels.put(language, names);
        }
        String kind = node.required("kind").textValue();
        return new Concept(
                node.required("id").textValue(), Concept.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), labels);
    }

    private static List<String> lines(String resource) {
        try (InputStream bytes = BroughtConcepts.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
