package sekisho.verification.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sekisho.contracts.Digests;

/**
 * Claims with what they should rest on, as JSON lines {@code {"id","source","claim","label":1|0,"domain"?}}. Two public sets
 * are read as they come, with the file beside them: claims that name a {@code source_id} of {@code sources.jsonl}, and judged
 * answers of models ({@code model_answer}, {@code financebench_id}) to questions of {@code questions.jsonl}, whose refusals
 * say nothing and are left out.
 */
final class ClaimLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClaimLines() {}

    /**
     * A claim.
     *
     * @param half id whose digest says which half it belongs to
     * @param domain what is reported apart
     */
    record Item(String id, String half, String domain, String source, String claim, boolean supported) {

        /** True for the half thresholds and weights are chosen on: first byte of the digest even. */
        boolean chosenOn() {
            return Character.digit(Digests.sha256(half).charAt(1), 16) % 2 == 0;
        }

        ObjectNode line() {
            return JSON.createObjectNode()
                    .put("id", id)
                    .put("domain", domain)
                    .put("source", source)
                    .put("claim", claim)
                    .put("label", supported ? 1 : 0);
        }
    }

    /** @throws IllegalArgumentException naming the line that is none, or the file that is missing beside it */
    static List<Item> read(Path file) throws IOException {
        Map<String, String> beside = new HashMap<>();
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                String place = file.getFileName() + ", line " + number;
                JsonNode node = tree(line, place);
                if (beside.isEmpty()) {
                    beside.putAll(beside(file, node));
                }
                item(node, beside, place, number).ifPresent(items::add);
            }
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException(file.getFileName() + " holds no claim");
        }
        return items;
    }

    private static Optional<Item> item(JsonNode node, Map<String, String> beside, String place, int number) {
        if (node.has("model_answer")) {
            return answer(node, beside, place, number);
        }
        String source =
                node.has("source_id") ? beside.get(text(node, "source_id", place)) : text(node, "source", place);
        if (source == null || !node.path("label").isInt() || node.get("label").intValue() >> 1 != 0) {
            throw new IllegalArgumentException(place + " needs id, claim, source and label (1 supported, 0 not)");
        }
        String id = text(node, "id", place);
        return Optional.of(new Item(
                id,
                id,
                node.path("domain").asText("all"),
                source,
                text(node, "claim", place),
                node.get("label").intValue() == 1));
    }

    private static Optional<Item> answer(JsonNode node, Map<String, String> beside, String place, int number) {
        String question = text(node, "financebench_id", place);
        String label = text(node, "label", place);
        String source = beside.get(question);
        if (label.equals("Refusal") || source == null) {
            return Optional.empty();
        }
        return Optional.of(new Item(
                question + ":" + number,
                question,
                node.path("config").asText("all").contains("oracle")
                        ? "with the right page"
                        : "with other pages or none",
                source,
                text(node, "model_answer", place),
                label.equals("Correct Answer")));
    }

    private static Map<String, String> beside(Path file, JsonNode first) throws IOException {
        Map<String, String> beside = new HashMap<>();
        if (first.has("source_id")) {
            for (String line : Files.readAllLines(sibling(file, "sources.jsonl"))) {
                JsonNode source = tree(line, "sources.jsonl");
                beside.put(source.path("id").asText(), source.path("text").asText());
            }
        } else if (first.has("model_answer")) {
            for (String line : Files.readAllLines(sibling(file, "questions.jsonl"))) {
                JsonNode question = tree(line, "questions.jsonl");
                StringBuilder evidence = new StringBuilder();
                question.path("evidence")
                        .forEach(page ->
                                evidence.append(page.path("text").asText()).append('\n'));
                beside.put(
                        question.path("id").asText(), question.path("question").asText() + "\n" + evidence);
            }
        }
        return beside;
    }

    private static Path sibling(Path file, String name) {
        Path sibling = file.toAbsolutePath().resolveSibling(name);
        if (Files.notExists(sibling)) {
            throw new IllegalArgumentException("claims of this form need the file " + name + " beside them");
        }
        return sibling;
    }

    private static String text(JsonNode node, String field, String place) {
        if (!node.path(field).isTextual()) {
            throw new IllegalArgumentException(place + " has no " + field);
        }
        return node.get(field).textValue();
    }

    private static JsonNode tree(String line, String place) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new IllegalArgumentException(place + " is not JSON", broken);
        }
    }
}
