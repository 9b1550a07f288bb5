package sekisho.local.knowledge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;

/**
 * Markdown or plain text as passages: the first heading (or the file's name) is the instrument, headings are titles, each
 * paragraph is one passage. A list stays with the paragraph that introduces it.
 */
final class TextDocument {

    private static final int ID_CHARS_MAX = 200;
    private static final int DIGEST_CHARS = 16;
    private static final int FOLDER_CHARS = 8;

    private final Path file;
    private final String stem;
    private final Origin origin;
    private final SeenIds ids;
    private final List<ObjectNode> passages = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String instrument;
    private int paragraphStart;
    private final Map<String, Integer> paragraphs = new HashMap<>();

    private TextDocument(Path file, Path folder, Origin origin, SeenIds ids) {
        this.file = file;
        this.origin = origin;
        this.ids = ids;
        Path place = folder.toAbsolutePath().normalize();
        String name = place.relativize(file.toAbsolutePath().normalize()).toString();
        this.stem = slug(name.replaceFirst("\\.[^.]*$", "")) + "-"
                + Digests.sha256(place.toString()).substring(0, FOLDER_CHARS);
    }

    /** @param folder names the document together with its path below it: two folders may hold files of one name */
    static Reading read(Path file, Path folder, byte[] content, Origin origin, SeenIds ids) {
        TextDocument document = new TextDocument(file, folder, origin, ids);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            document.take(text.lines().toList());
        } catch (CharacterCodingException broken) {
            document.bad.add(new BadLine(file, 1, "not valid UTF-8"));
        }
        return new Reading(document.passages, document.bad, List.of(document.stem + ":"));
    }

    private void take(List<String> lines) {
        instrument = lines.stream()
                .map(TextDocument::heading)
                .flatMap(Optional::stream)
                .map(Heading::words)
                .findFirst()
                .orElseGet(() -> file.getFileName().toString().replaceFirst("\\.[^.]*$", ""));
        for (int i = 0; i < lines.size(); i++) {
            takeLine(lines.get(i), i + 1, i + 1 < lines.size() ? nextFilled(lines, i + 1) : "");
        }
        close();
    }

    private static String nextFilled(List<String> lines, int from) {
        return lines.subList(from, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private void takeLine(String line, int number, String next) {
        Optional<Heading> heading = heading(line);
        if (heading.isPresent()) {
            close();
            enter(heading.get());
        } else if (!line.isBlank()) {
            if (paragraph.isEmpty()) {
                paragraphStart = number;
            }
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line.strip());
        } else if (!isItem(next)) {
            close();
        }
    }

    private record Heading(int depth, String words) {}

    private static Optional<Heading> heading(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '#') {
            depth++;
        }
        boolean is = depth > 0 && depth <= 6 && depth < line.length() && line.charAt(depth) == ' ';
        return is ? Optional.of(new Heading(depth, line.substring(depth).strip())) : Optional.empty();
    }

    private static boolean isItem(String line) {
        return line.matches("\\s*(?:[-*+]|\\d+[.)]|\\([a-z0-9]+\\))\\s+.*");
    }

    private void enter(Heading heading) {
        while (headings.size() >= heading.depth()) {
            headings.removeLast();
        }
        while (headings.size() < heading.depth() - 1) {
            headings.add("");
        }
        headings.add(heading.words());
    }

    private void close() {
        if (paragraph.isEmpty()) {
            return;
        }
        String text = paragraph.toString();
        paragraph.setLength(0);
        ObjectNode passage = passage(text);
        Optional<String> objection = PassageCheck.objection(passage)
                .or(() -> ids.objection(passage.path("id").asText(), file, paragraphStart));
        objection.ifPresentOrElse(
                reason -> bad.add(new BadLine(file, paragraphStart, reason)), () -> passages.add(passage));
    }

    private ObjectNode passage(String text) {
        String section = headings.stream()
                .filter(words -> !words.isEmpty() && !words.equals(instrument))
                .collect(Collectors.joining(" › "));
        String beginning = section.isEmpty() ? stem : stem + ":" + slug(section);
        int ordinal = paragraphs.merge(beginning, 1, Integer::sum);
        ObjectNode passage = JsonNodeFactory.instance.objectNode();
        passage.put("id", id(beginning + ":" + ordinal));
        passage.put("instrument", instrument);
        passage.put("locator", (section.isEmpty() ? "" : section + ", ") + "¶ " + ordinal);
        if (!section.isEmpty()) {
            passage.put("title", headings.getLast());
        }
        passage.put("language", origin.language());
        passage.put("jurisdiction", origin.jurisdiction());
        put(passage, "specialty", origin.specialty());
        passage.put("text", text);
        put(passage, "validFrom", origin.validFrom());
        return passage;
    }

    /** Ids have a limit at the gateway; what is longer keeps its beginning and is told apart by a digest. */
    private static String id(String full) {
        return full.length() <= ID_CHARS_MAX
                ? full
                : full.substring(0, ID_CHARS_MAX - DIGEST_CHARS - 1)
                        + "-"
                        + Digests.sha256(full).substring(0, DIGEST_CHARS);
    }

    private static void put(ObjectNode passage, String field, String value) {
        if (value != null) {
            passage.put(field, value);
        }
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
