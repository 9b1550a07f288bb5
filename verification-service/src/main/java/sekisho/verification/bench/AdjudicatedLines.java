package sekisho.verification.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import sekisho.contracts.Digests;
import sekisho.verification.certificate.Adjudicated;

/**
 * Judged answers as JSON lines: {@code {"id","language","jurisdiction","score","correct","risk"?,"question"?,"digest"?}}. The
 * question's digest tells items apart; where neither it nor the text is given, the id stands for it.
 */
final class AdjudicatedLines {

    private static final JsonMapper JSON = new JsonMapper();

    private AdjudicatedLines() {}

    /** @throws IllegalArgumentException naming the line that is none */
    static List<Adjudicated> read(Path file) throws IOException {
        List<Adjudicated> judged = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                judged.add(item(line, file.getFileName() + ", line " + number));
            }
        }
        return judged;
    }

    private static Adjudicated item(String line, String place) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (IOException broken) {
            throw new IllegalArgumentException(place + " is not JSON", broken);
        }
        if (!node.path("score").isNumber()
                || !node.path("correct").isBoolean()
                || text(node, "id").isEmpty()) {
            throw new IllegalArgumentException(place + " needs id, score (a number) and correct (true or false)");
        }
        return new Adjudicated(
                digest(node),
                (text(node, "language") + "/" + text(node, "jurisdiction")).replaceAll("^/|/$", ""),
                node.path("score").doubleValue(),
                node.path("correct").booleanValue(),
                "high".equalsIgnoreCase(text(node, "risk")));
    }

    private static String digest(JsonNode node) {
        if (!text(node, "digest").isEmpty()) {
            return text(node, "digest");
        }
        return Digests.ofQuestion(text(node, "question").isEmpty() ? text(node, "id") : text(node, "question"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
