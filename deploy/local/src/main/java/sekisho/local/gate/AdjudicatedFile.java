package sekisho.local.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import sekisho.contracts.Digests;

/**
 * A file of judged answers as the request for a certificate. Each line is {@code {"id","language","jurisdiction","score",
 * "correct","risk"?,"question"|"digest","policyHash","region","corpus"}}, as the adjudication desk exports it.
 */
public final class AdjudicatedFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AdjudicatedFile() {}

    /**
     * Reads it.
     *
     * @param traffic the same kind of lines, judged or not, for their scores alone; null for none
     * @throws IllegalArgumentException naming the line at fault
     */
    public static ObjectNode request(Path adjudicated, Path traffic) throws IOException {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        Map<String, String> corpora = new LinkedHashMap<>();
        ArrayNode items = request.putArray("items");
        for (Line line : lines(adjudicated)) {
            same(request, line);
            String corpus = line.text("corpus");
            String before = corpora.putIfAbsent(line.text("region"), corpus);
            if (before != null && !before.equals(corpus)) {
                throw line.wrong("was released under another law of its region than the lines before");
            }
            items.add(item(line));
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException(adjudicated.getFileName() + " holds no judged answer");
        }
        corpora.forEach(request.putObject("corpora")::put);
        if (traffic != null) {
            ObjectNode scores = request.putObject("traffic");
            for (Line line : lines(traffic)) {
                scores.withArray("/" + stratum(line).replace("~", "~0").replace("/", "~1"))
                        .add(line.score());
            }
        }
        request.put("source", Digests.sha256(Files.readAllBytes(adjudicated)));
        return request;
    }

    private static void same(ObjectNode request, Line line) {
        String policy = line.text("policyHash");
        if (request.has("policyHash") && !request.get("policyHash").asText().equals(policy)) {
            throw line.wrong("was released under another policy than the lines before");
        }
        request.put("policyHash", policy);
    }

    private static ObjectNode item(Line line) {
        if (!line.json().path("correct").isBoolean()) {
            throw line.wrong("needs correct, true or false");
        }
        String digest = Optional.ofNullable(line.json().path("question").textValue())
                .map(Digests::ofQuestion)
                .orElseGet(() -> line.text("digest"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("digest", digest)
                .put("stratum", stratum(line))
                .put("score", line.score())
                .put("correct", line.json().get("correct").booleanValue())
                .put(
                        "highRisk",
                        "high".equalsIgnoreCase(line.json().path("risk").asText("")));
    }

    private static String stratum(Line line) {
        return line.text("language") + "/" + line.text("jurisdiction");
    }

    private static Iterable<Line> lines(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        Map<Integer, Line> lines = new LinkedHashMap<>();
        int number = 0;
        for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!text.isBlank()) {
                lines.put(number, Line.of(text, name + ", line " + number));
            }
        }
        return lines.values();
    }

    /** A line and where it stands. */
    private record Line(JsonNode json, String place) {

        static Line of(String text, String place) {
            try {
                return new Line(JSON.readTree(text), place);
            } catch (JsonProcessingException broken) {
                throw new IllegalArgumentException(place + " is not JSON", broken);
            }
        }

        String text(String field) {
            String value = json.path(field).asText("");
            if (value.isEmpty()) {
                throw wrong("needs " + field + "; only answers this house has released can be certified, and its"
                        + " adjudication desk exports them whole (bench certificate asks for less)");
            }
            return value;
        }

        double score() {
            if (!json.path("score").isNumber()) {
                throw wrong("needs score, a number");
            }
            return json.get("score").doubleValue();
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(place + " " + what);
        }
    }
}
