package sekisho.local.terminal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The review desk. */
@Command(
        name = "reviews",
        description = "The review desk: what waits, by lane; a case; and whether review is real.",
        mixinStandardHelpOptions = true)
final class ReviewsCommand {

    private static final String EXPERT = "expert";
    private static final String OWNER = "modelowner";
    private static final int QUESTION_CHARS = 48;

    @ParentCommand
    private SekishoCommand root;

    @Command(
            name = "list",
            description = "Lists cases, the most urgent first: overdue, then by risk, then by when they are due.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(
                            names = "--state",
                            paramLabel = "STATE",
                            description = "waiting, mine or deputised",
                            defaultValue = "waiting")
                    String state,
            @Option(names = "--lanes", paramLabel = "WHOSE", description = "mine, others or all", defaultValue = "all")
                    String lanes,
            @Option(names = "--jurisdiction", paramLabel = "CODE", description = "for example DE") String jurisdiction,
            @Option(
                            names = "--specialty",
                            paramLabel = "FIELD",
                            description = "banking, securities, insurance, general")
                    String specialty,
            @Option(names = "--lang", paramLabel = "LANG", description = "en, ja, zh or de") String language,
            @Option(names = "--user", paramLabel = "USER", description = "at whose desk", defaultValue = EXPERT)
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        String path = "/v1/reviews?state=" + encoded(state) + "&lanes=" + encoded(lanes)
                + option("jurisdiction", jurisdiction)
                + option("specialty", specialty)
                + option("language", language);
        List<JsonNode> found = all(user, path);
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        found.stream().map(json ? each -> each : ReviewsCommand::row).forEach(rows::add);
        if (json) {
            Terminal.printJson(rows);
        } else {
            Table.print(rows, List.of("id", "state", "risk", "due", "lane", "question"));
            Terminal.print(found.size() + (found.size() == 1 ? " case" : " cases"));
        }
        return 0;
    }

    @Command(name = "lanes", description = "Counts what lies in each lane.", mixinStandardHelpOptions = true)
    int lanes(
            @Option(names = "--user", paramLabel = "USER", description = "at whose desk", defaultValue = EXPERT)
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        JsonNode found = Visit.gateway(root.data()).get(user, "/v1/reviews/desk/lanes");
        if (json) {
            Terminal.printJson(found);
            return 0;
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (JsonNode lane : found.path("items")) {
            ObjectNode row = rows.addObject().put("lane", laneOf(lane));
            for (String count : List.of("waiting", "overdue", "held", "nextDue")) {
                row.set(count, lane.path(count));
            }
        }
        Table.print(rows, List.of("lane", "waiting", "overdue", "held", "nextDue"));
        return 0;
    }

    @Command(name = "show", description = "Shows all of one case.", mixinStandardHelpOptions = true)
    int show(
            @Parameters(paramLabel = "CASE") String review,
            @Option(names = "--user", paramLabel = "USER", description = "at whose desk", defaultValue = EXPERT)
                    String user) {
        Terminal.printJson(Visit.gateway(root.data()).get(user, "/v1/reviews/" + encoded(review)));
        return 0;
    }

    @Command(
            name = "quality",
            description = "Shows how many known-wrong drafts experts have caught, and what that proves.",
            mixinStandardHelpOptions = true)
    int quality(
            @Option(names = "--days", paramLabel = "DAYS", description = "of the last days", defaultValue = "90")
                    int days,
            @Option(names = "--json", description = "as JSON") boolean json) {
        JsonNode found = Visit.gateway(root.data()).get(OWNER, "/v1/reviews/quality?days=" + days);
        if (json) {
            Terminal.printJson(found);
            return 0;
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        rows.add(measured("all", found.path("all")));
        found.path("regions")
                .forEach(each -> rows.add(measured(each.path("region").asText(), each.path("caught"))));
        found.path("experts")
                .forEach(each -> rows.add(measured(each.at("/expert/name").asText(), each.path("caught"))));
        found.path("operators")
                .forEach(each -> rows.add(measured(each.path("operator").asText(), each.path("caught"))));
        Table.print(rows, List.of("of", "decided", "caught", "missed", "missed at most (95 %)", "median"));
        Terminal.print("%d lie on the desk; %d of %d questions are left to make more of"
                .formatted(
                        found.path("open").asLong(),
                        found.path("unused").asLong(),
                        found.path("questions").asLong()));
        return 0;
    }

    @Command(
            name = "seeds",
            description =
                    "Adds questions to make known-wrong drafts of: lines of {\"question\", \"passageId\"} in JSON,"
                            + " or lines of a question set with \"gold\".",
            mixinStandardHelpOptions = true)
    int seeds(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        ArrayNode questions = JsonNodeFactory.instance.arrayNode();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                questions.add(seed(lines.get(i), file + ":" + (i + 1)));
            }
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("questions", questions);
        JsonNode told = Visit.gateway(root.data())
                .post(OWNER, "/v1/reviews/quality/questions", body, Map.of())
                .body();
        Terminal.print("%d added, %d known before"
                .formatted(told.path("added").asInt(), told.path("known").asInt()));
        return 0;
    }

    private static ObjectNode seed(String line, String at) {
        JsonNode read;
        try {
            read = new ObjectMapper().readTree(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(at + ": not a line of JSON", broken);
        }
        String passage = read.path("passageId").asText(read.at("/gold/0").asText(""));
        if (!read.path("question").isTextual() || passage.isEmpty()) {
            throw new IllegalArgumentException(at + ": names a question and a passageId");
        }
        ObjectNode seed = JsonNodeFactory.instance
                .objectNode()
                .put("question", read.path("question").asText())
                .put("passageId", passage);
        if (read.hasNonNull("language")) {
            seed.set("language", read.path("language"));
        }
        return seed;
    }

    private static ObjectNode measured(String of, JsonNode caught) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("of", of)
                .put("decided", caught.path("seen").asInt())
                .put("caught", caught.path("caught").asInt())
                .put("missed", caught.path("missed").asInt())
                .put(
                        "missed at most (95 %)",
                        "%.1f %%".formatted(100 * caught.path("missedAtMost").asDouble()))
                .put("median", caught.path("medianMs").asLong() / 1000 + " s");
    }

    private List<JsonNode> all(String user, String path) {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = Visit.gateway(root.data()).get(user, path + cursor);
            page.path("items").forEach(all::add);
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : null;
        } while (cursor != null);
        return all;
    }

    private static JsonNode row(JsonNode review) {
        String question = review.path("question").asText().replaceAll("\\s+", " ");
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", review.path("id").asText())
                .put("state", review.path("state").asText())
                .put("risk", review.path("risk").asText())
                .put(
                        "due",
                        (review.path("overdue").asBoolean() ? "overdue " : "")
                                + review.path("dueAt").asText())
                .put("lane", laneOf(review))
                .put(
                        "question",
                        question.length() > QUESTION_CHARS ? question.substring(0, QUESTION_CHARS) + "…" : question);
    }

    private static String laneOf(JsonNode lane) {
        String places = StreamSupport.stream(lane.path("jurisdictions").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("+"));
        return String.join(
                " ",
                places.isEmpty() ? "any" : places,
                lane.path("specialty").asText(),
                lane.path("language").asText());
    }

    private static String option(String name, String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
