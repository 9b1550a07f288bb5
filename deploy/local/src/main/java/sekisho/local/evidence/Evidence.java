package sekisho.local.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file and checks it for what it is: a receipt, or an export with one entry a line. */
public final class Evidence {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Evidence() {}

    /**
     * What the checker brings along.
     *
     * @param key the public key it trusts; empty means the file's own, which shows integrity but not origin
     * @param checkpoints signed heads it got elsewhere, at any time; an export must agree with every one
     * @param answer text of the answer, or JSON of it as the gateway gives it; empty leaves it unchecked
     */
    public record Brought(Optional<String> key, List<String> checkpoints, Optional<String> answer) {
        public Brought {
            checkpoints = List.copyOf(checkpoints);
        }
    }

    /**
     * Checks a file's content.
     *
     * @throws BrokenEvidenceException if it is neither receipt nor export
     */
    public static Report check(String content, Brought brought) {
        List<JsonNode> documents = documents(content);
        if (documents.size() == 1 && documents.getFirst().has("proof")) {
            return ReceiptCheck.of(documents.getFirst(), brought);
        }
        if (documents.stream().anyMatch(line -> line.has("entry") || line.has("checkpoint"))) {
            return ExportCheck.of(documents, brought);
        }
        throw new BrokenEvidenceException("the file is neither a receipt nor a ledger export");
    }

    /**
     * Checks an exported bundle.
     *
     * @param partial true if a part of the log is what was asked for
     * @throws BrokenEvidenceException if the folder holds none
     */
    public static Report checkBundle(Path folder, Brought brought, boolean partial) {
        return BundleCheck.of(Bundle.open(folder), brought, partial);
    }

    /** The signed heads of a file: one note as it is, or JSON lines as the house publishes them. */
    public static List<String> notes(String content) {
        return content.startsWith("{")
                ? lines(content).stream().map(line -> text(line, "checkpoint")).toList()
                : List.of(content);
    }

    private static List<JsonNode> documents(String content) {
        try {
            return List.of(JSON.readTree(content));
        } catch (JsonProcessingException notOne) {
            return lines(content);
        }
    }

    private static List<JsonNode> lines(String content) {
        List<JsonNode> documents = new ArrayList<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (!line.isBlank()) {
                try {
                    documents.add(JSON.readTree(line));
                } catch (JsonProcessingException broken) {
                    throw new BrokenEvidenceException("line " + number + " is not JSON");
                }
            }
        }
        return documents;
    }

    static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new BrokenEvidenceException("the field '" + field + "' is missing or no text");
        }
        return value.textValue();
    }

    static long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new BrokenEvidenceException("the field '" + field + "' is missing or no whole number");
        }
        return value.longValue();
    }

    /** An entry's own JSON. */
    static JsonNode entry(String canonical) {
        try {
            return JSON.readTree(canonical);
        } catch (JsonProcessingException broken) {
            throw new BrokenEvidenceException("an entry is not JSON");
        }
    }
}
