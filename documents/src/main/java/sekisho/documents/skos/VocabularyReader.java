package sekisho.documents.skos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;

/** Reads a vocabulary of concepts, in whatever of the forms it is. */
public final class VocabularyReader {

    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final List<String> LANGUAGES = List.of("en", "ja", "zh", "de");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VocabularyReader() {}

    /**
     * What was read.
     *
     * @param format jsonl, skos-xml or turtle
     * @param concepts names by concept and language, preferred ones first
     */
    public record Read(String format, Map<String, Map<String, List<String>>> concepts) {}

    /**
     * Reads all of it.
     *
     * @throws RefusedException if it is no vocabulary, or too large a one
     */
    public static Read read(Path file) throws IOException, RefusedException {
        String start = start(file);
        Vocabulary vocabulary = new Vocabulary();
        String format;
        if (start.startsWith("<?xml") || start.startsWith("<rdf:") || start.startsWith("<!--")) {
            format = "skos-xml";
            xml(file, vocabulary);
        } else if (start.startsWith("{")) {
            format = "jsonl";
            lines(file, vocabulary);
        } else {
            format = "turtle";
            new Turtle(text(file), vocabulary).read();
        }
        return new Read(format, vocabulary.concepts());
    }

    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(512), StandardCharsets.ISO_8859_1);
            return head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        }
    }

    private static String text(Path file) throws IOException, RefusedException {
        try {
            return Files.readString(file).replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException broken) {
            throw new RefusedException(Refusal.BROKEN, "The file is not valid UTF-8.");
        }
    }

    private static void lines(Path file, Vocabulary vocabulary) throws IOException, RefusedException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(line, number, vocabulary);
                }
            }
        } catch (CharacterCodingException broken) {
            throw new RefusedException(Refusal.BROKEN, "The file is not valid UTF-8.");
        }
    }

    /** Either {@code {"id", "labels": {"en": […]}}} or the names beside the id: {@code {"id", "en": […]}}. */
    private static void line(String line, int number, Vocabulary vocabulary) throws RefusedException {
        try {
            JsonNode concept = JSON.readTree(number == 1 ? line.replaceFirst("^\uFEFF", "") : line);
            String id = concept.path("id").asText("");
            JsonNode labels = concept.has("labels") ? concept.path("labels") : concept;
            if (id.isBlank() || !labels.isObject()) {
                throw new RefusedException(
                        Refusal.BROKEN, "Line " + number + " is no concept: it has no id or labels.");
            }
            for (String language : LANGUAGES) {
                for (JsonNode name : labels.path(language)) {
                    vocabulary.name(id, language, name.asText(), false);
                }
            }
        } catch (JsonProcessingException broken) {
            throw new RefusedException(Refusal.BROKEN, "Line " + number + " is not valid JSON.");
        }
    }

    private static void xml(Path file, Vocabulary vocabulary) throws IOException, RefusedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            new RdfXml(factory.createXMLStreamReader(in), vocabulary).read();
        } catch (XMLStreamException broken) {
            throw new RefusedException(
                    Refusal.BROKEN,
                    "The XML breaks off or is wrong at line "
                            + broken.getLocation().getLineNumber() + ".");
        }
    }
}
