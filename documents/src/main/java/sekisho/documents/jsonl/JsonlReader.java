package sekisho.documents.jsonl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import sekisho.documents.reading.Bounds;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;

/** Reads line by line, so that a file of any length needs the memory of its longest line. */
public final class JsonlReader implements DocumentReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LINES_BETWEEN_PROGRESS = 1_000;
    private static final int BUFFER_BYTES = 1 << 16;

    @Override
    public String format() {
        return "jsonl";
    }

    @Override
    public Sureness recognises(Source source) {
        String start =
                source.headAsLatin1().replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (!start.startsWith("{")) {
            return Sureness.NO;
        }
        String first = start.lines().findFirst().orElse("");
        if (first.contains("\"instrument\"") && first.contains("\"locator\"")) {
            return Sureness.BY_CONTENT;
        }
        return source.named("jsonl", "ndjson") ? Sureness.BY_NAME : Sureness.NO;
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        long size = source.size();
        long done = 0;
        int line = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(source.file())) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                int from = 0;
                for (int end = 0; end < read; end++) {
                    if (buffer[end] == '\n') {
                        keep(buffer, from, end, bytes);
                        from = end + 1;
                        take(bytes.toByteArray(), ++line, desk);
                        bytes.reset();
                        if (line % LINES_BETWEEN_PROGRESS == 0) {
                            desk.progress(done + from, size);
                        }
                    }
                }
                keep(buffer, from, read, bytes);
                done += read;
            }
        }
        take(bytes.toByteArray(), line + 1, desk);
    }

    /** Of a line that is too long, one byte more than allowed is enough to know it. */
    private static void keep(byte[] buffer, int from, int to, ByteArrayOutputStream line) {
        line.write(buffer, from, Math.min(to - from, Math.max(0, Bounds.LINE_CHARS_MAX + 1 - line.size())));
    }

    private static void take(byte[] bytes, int line, Desk desk) throws RefusedException {
        if (bytes.length > Bounds.LINE_CHARS_MAX) {
            bad(line, "longer than " + Bounds.LINE_CHARS_MAX + " bytes", desk);
            return;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!text.isBlank()) {
                accept(STRICT.readTree(line == 1 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text), line, desk);
            }
        } catch (CharacterCodingException broken) {
            bad(line, "not valid UTF-8", desk);
        } catch (JsonProcessingException broken) {
            bad(
                    line,
                    "not valid JSON: "
                            + broken.getOriginalMessage().lines().findFirst().orElse("unreadable"),
                    desk);
        }
    }

    private static void accept(JsonNode node, int line, Desk desk) throws RefusedException {
        if (!(node instanceof ObjectNode object)) {
            bad(line, "not a JSON object", desk);
            return;
        }
        Row row = new Row(object, desk);
        Optional<String> objection = row.objection();
        if (objection.isPresent()) {
            bad(line, objection.get(), desk);
        } else {
            desk.passage(row.passage());
        }
    }

    private static void bad(int line, String why, Desk desk) {
        desk.skipped("line " + line, Skip.BAD_LINE, why);
    }
}
