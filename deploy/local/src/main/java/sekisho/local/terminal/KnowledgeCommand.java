package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sekisho.local.gateway.Gateway;
import sekisho.local.knowledge.Documents;
import sekisho.local.knowledge.Origin;
import sekisho.local.knowledge.Reading;

/** Publishes documents, and lists what is published. */
@Command(name = "knowledge", description = "Publishes documents and lists them.", mixinStandardHelpOptions = true)
final class KnowledgeCommand {

    /** Bad lines shown one by one; the rest is counted. */
    private static final int SHOWN_MAX = 50;

    @ParentCommand
    private SekishoCommand root;

    private enum OnError {
        ABORT,
        SKIP
    }

    @Command(
            name = "add",
            description = "Publishes passages of JSONL, Markdown or plain text, a file or a whole folder.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "PLACE", description = "file or folder (.jsonl, .md, .txt)") Path place,
            @Option(names = "--jurisdiction", description = "where it holds; needed unless each line says it")
                    String jurisdiction,
            @Option(names = "--lang", description = "en, ja, zh or de; needed unless each line says it")
                    String language,
            @Option(names = "--specialty", description = "banking, securities, insurance, general") String specialty,
            @Option(names = "--valid-from", paramLabel = "DATE", description = "first day in force") String validFrom,
            @Option(
                            names = "--on-error",
                            defaultValue = "abort",
                            description = "abort publishes nothing, skip the rest")
                    String onError,
            @Option(names = "--user", defaultValue = "librarian", description = "who publishes (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json)
            throws IOException {
        OnError way = way(onError);
        if (Files.notExists(place)) {
            throw new IllegalArgumentException("there is no " + place);
        }
        Reading reading = Documents.read(place, new Origin(jurisdiction, language, specialty, validFrom));
        reading.bad().stream().limit(SHOWN_MAX).forEach(bad -> Terminal.tell(bad.toString()));
        if (way == OnError.ABORT && !reading.bad().isEmpty()) {
            Terminal.tell("%d bad lines, nothing published; --on-error=skip publishes the other %d"
                    .formatted(reading.bad().size(), reading.passages().size()));
            return SekishoCommand.FAILED;
        }
        return publish(reading, way, user, json);
    }

    private static OnError way(String name) {
        return switch (name) {
            case "abort" -> OnError.ABORT;
            case "skip" -> OnError.SKIP;
            default -> throw new IllegalArgumentException("--on-error must be abort or skip, not " + name);
        };
    }

    private int publish(Reading reading, OnError way, String user, boolean json) {
        Gateway gateway = Visit.gateway(root.data());
        int all = reading.passages().size();
        Publication done = Publication.of(
                reading.passages(),
                gateway,
                user,
                way == OnError.SKIP,
                sent -> Terminal.tell("%d of %d passages".formatted(sent, all)));
        done.rejected().forEach(Terminal::tell);
        List<String> leftOver = leftOver(reading, gateway, user);
        leftOver.forEach(id -> Terminal.tell(
                id + " is still in force, but no longer in its document; end it with POST" + " /v1/passages/{id}/end"));
        if (json) {
            Terminal.printJson(Map.of(
                    "published", done.published(),
                    "unchanged", done.unchanged(),
                    "rejected", done.rejected(),
                    "leftOver", leftOver,
                    "badLines", reading.bad().stream().map(Object::toString).toList()));
        } else {
            Terminal.print(done.toString());
        }
        boolean well = done.rejected().isEmpty() && reading.bad().isEmpty() && leftOver.isEmpty();
        return well ? 0 : SekishoCommand.FAILED;
    }

    /** A document that has become shorter leaves paragraphs behind, which would still be cited. */
    private static List<String> leftOver(Reading reading, Gateway gateway, String user) {
        return reading.stems().isEmpty() || !reading.bad().isEmpty()
                ? List.of()
                : reading.leftOver(gateway.passages(user, null).stream()
                        .filter(passage -> !passage.hasNonNull("validTo"))
                        .map(passage -> passage.path("id").asText())
                        .toList());
    }

    @Command(
            name = "list",
            description = "Lists laws and policies, or the passages of one.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--instrument", description = "the passages of this one") String instrument,
            @Option(names = "--user", defaultValue = "librarian", description = "whose regions (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        Gateway gateway = Visit.gateway(root.data());
        JsonNode found = instrument == null
                ? gateway.get(user, "/v1/instruments")
                : JsonNodeFactory.instance
                        .objectNode()
                        .set("items", JsonNodeFactory.instance.arrayNode().addAll(gateway.passages(user, instrument)));
        if (json) {
            Terminal.printJson(found);
        } else {
            List<String> columns = instrument == null
                    ? List.of("jurisdiction", "language", "passages", "instrument")
                    : List.of("id", "version", "locator", "validFrom", "title");
            Table.print(found.path("items"), columns);
        }
        return 0;
    }
}
