package sekisho.local.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers as the ledger does, from the golden file its writer's tests hold it to. */
final class ScriptedLedger implements UnaryOperator<String> {

    private static final Path GOLDEN = Path.of("../../verification-service/src/test/resources/evidence/ledger.json");
    private static final int PAGE = 7;

    private final JsonNode golden;
    final List<String> asked = new ArrayList<>();
    int failAfter = Integer.MAX_VALUE;

    ScriptedLedger() throws IOException {
        golden = LedgerPages.json(Files.readString(GOLDEN));
    }

    String key() {
        return golden.path("key").asText();
    }

    /** The newest head, as somebody outside may have kept it. */
    String newest() {
        return LedgerPages.json(golden.path("heads")
                        .get(golden.path("heads").size() - 1)
                        .asText())
                .path("checkpoint")
                .asText();
    }

    @Override
    public String apply(String path) {
        asked.add(path);
        if (asked.size() > failAfter) {
            throw new IllegalStateException("the ledger is away");
        }
        String resource = path.replaceFirst("\\?.*", "").replace("/v1/ledger/", "");
        return switch (resource) {
            case "key" -> key() + "\n";
            case "checkpoint" -> newest();
            case "checkpoints" -> lines("heads", number(path, "after"), 1);
            case "entries" ->
                entries(path.contains("region=") ? "emea" : "entries", number(path, "from"), number(path, "limit"));
            case "frontier" ->
                golden.path("frontier")
                        .path(String.valueOf(number(path, "size")))
                        .toString();
            case "proof/consistency" ->
                golden.path("consistency")
                        .path(number(path, "from") + "-" + number(path, "to"))
                        .toString();
            case "place" -> "{\"index\":" + Integer.parseInt(path.replaceAll(".*%3A(\\d\\d)Z$", "$1")) + "}";
            default -> throw new IllegalArgumentException(path);
        };
    }

    private String lines(String name, long after, int limit) {
        List<String> lines = new ArrayList<>();
        golden.path(name).forEach(line -> {
            if (lines.size() < limit
                    && LedgerPages.Head.of(LedgerPages.json(line.asText())
                                            .path("checkpoint")
                                            .asText())
                                    .size()
                            > after) {
                lines.add(line.asText());
            }
        });
        return String.join("\n", lines);
    }

    private String entries(String name, long from, long limit) {
        return java.util.stream.StreamSupport.stream(golden.path(name).spliterator(), false)
                .skip(from)
                .limit(Math.min(limit, PAGE))
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }

    private static long number(String path, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=(\\d+)").matcher(path);
        if (!found.find()) {
            throw new IllegalArgumentException(path + " lacks " + name);
        }
        return Long.parseLong(found.group(1));
    }
}
