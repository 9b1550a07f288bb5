package sekisho.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A question of a test set.
 *
 * @param body as the gateway takes it
 * @param gold ids of the passages that answer it; empty where nobody knows
 */
record BenchQuestion(ObjectNode body, Set<String> gold) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads questions JSONL.
     *
     * @throws IllegalArgumentException naming the line that is none
     */
    static List<BenchQuestion> read(Path file) throws IOException {
        List<BenchQuestion> questions = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                questions.add(of(file, number, line));
            }
        }
        if (questions.isEmpty()) {
            throw new IllegalArgumentException(file + " holds no question");
        }
        return questions;
    }

    private static BenchQuestion of(Path file, int number, String line) {
        try {
            JsonNode node = JSON.readTree(line);
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("text", node.required("question").asText());
            for (String field : new String[] {"language", "asOf"}) {
                if (node.hasNonNull(field)) {
                    body.put(field, node.get(field).asText());
                }
            }
            if (node.hasNonNull("jurisdiction")) {
                body.putArray("jurisdictions").add(node.get("jurisdiction").asText());
            }
            Set<String> gold = new HashSet<>();
            node.path("gold").forEach(id -> gold.add(id.asText()));
            return new BenchQuestion(body, gold);
        } catch (IOException | IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ":" + number + ": no question: " + wrong.getMessage(), wrong);
        }
    }
}
