package sekisho.local.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passages as JSONL, one per line, every line checked before any is used. */
public final class PassageLines {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path file;
    private final Origin origin;
    private final List<ObjectNode> passages = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();
    private final SeenIds ids;
    private int line;

    private PassageLines(Path file, Origin origin, SeenIds ids) {
        this.file = file;
        this.origin = origin;
        this.ids = ids;
    }

    /**
     * Reads a file.
     *
     * @param content its bytes
     * @param origin fills in what a line leaves out
     */
    public static Reading read(Path file, byte[] content, Origin origin) {
        return read(file, content, origin, new SeenIds());
    }

    static Reading read(Path file, byte[] content, Origin origin, SeenIds ids) {
        PassageLines lines = new PassageLines(file, origin, ids);
        int start = 0;
        for (int end = 0; end <= content.length; end++) {
            if (end == content.length || content[end] == '\n') {
                lines.line++;
                lines.take(ByteBuffer.wrap(content, start, end - start));
                start = end + 1;
            }
        }
        return new Reading(lines.passages, lines.bad, List.of());
    }

    private void take(ByteBuffer bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            if (!text.isBlank()) {
                accept(STRICT.readTree(line == 1 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text));
            }
        } catch (CharacterCodingException broken) {
            refuse("not valid UTF-8");
        } catch (JsonProcessingException broken) {
            refuse("not valid JSON: "
                    + broken.getOriginalMessage().lines().findFirst().orElse("unreadable"));
        }
    }

    private void accept(JsonNode node) {
        if (!(node instanceof ObjectNode passage)) {
            refuse("not a JSON object");
            return;
        }
        fillIn(passage, "jurisdiction", origin.jurisdiction());
        fillIn(passage, "language", origin.language());
        fillIn(passage, "specialty", origin.specialty());
        fillIn(passage, "validFrom", origin.validFrom());
        Optional<String> objection = PassageCheck.objection(passage)
                .or(() -> ids.objection(passage.get("id").asText(), file, line));
        objection.ifPresentOrElse(this::refuse, () -> passages.add(passage));
    }

    private static void fillIn(ObjectNode passage, String field, String value) {
        if (value != null && !passage.hasNonNull(field)) {
            passage.put(field, value);
        }
    }

    private void refuse(String reason) {
        bad.add(new BadLine(file, line, reason));
    }
}
