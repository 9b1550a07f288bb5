package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sekisho.local.gateway.Gateway;
import sekisho.local.gateway.RefusedException;
import sekisho.local.knowledge.DocumentFiles;
import sekisho.local.knowledge.Said;
import sekisho.local.knowledge.Sending;

/** Publishes documents, lists what is published, and ends it. */
@Command(
        name = "knowledge",
        description = "Publishes documents, lists and ends them.",
        subcommands = ConceptsCommand.class,
        mixinStandardHelpOptions = true)
final class KnowledgeCommand {

    /** Unreadable places shown of one file; the rest is counted. */
    private static final int SHOWN_MAX = 20;

    @ParentCommand
    private SekishoCommand root;

    SekishoCommand root() {
        return root;
    }

    @Command(
            name = "add",
            description = {
                "Publishes a document, or every document of a folder: JSONL, Markdown, text, HTML, PDF, DOCX, statute"
                        + " XML.",
                "Running it again goes on where it was and changes nothing that is there already."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "PLACE", description = "file or folder") Path place,
            @Option(
                            names = "--jurisdiction",
                            description = "where it holds; needed unless each line of a JSONL says it")
                    String jurisdiction,
            @Option(names = "--lang", description = "en, ja, zh or de; recognised if missing") String language,
            @Option(names = "--specialty", description = "banking, securities, insurance, general") String specialty,
            @Option(
                            names = "--valid-from",
                            paramLabel = "DATE",
                            description = "first day in force; a change begins today")
                    String validFrom,
            @Option(names = "--document-id", paramLabel = "ID", description = "identity across versions, for one file")
                    String documentId,
            @Option(
                            names = "--instrument",
                            paramLabel = "NAME",
                            description = "name of the law, if it does not tell it")
                    String instrument,
            @Option(
                            names = "--on-error",
                            description =
                                    "what is not wholly readable: abort publishes nothing of it (default for JSONL),"
                                            + " skip the rest of it (default for documents)")
                    String onError,
            @Option(names = "--user", defaultValue = "librarian", description = "who publishes (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json)
            throws IOException {
        DocumentFiles files = DocumentFiles.in(place);
        if (documentId != null && files.documents().size() != 1) {
            throw new IllegalArgumentException("--document-id names one document, and there are "
                    + files.documents().size());
        }
        Said said =
                new Said(jurisdiction, language, specialty, validFrom, documentId, instrument, onIncomplete(onError));
        Gateway gateway = Visit.gateway(root.data());
        files.others().forEach(file -> Terminal.tell(file + " is left out: it is no document by its name"));
        List<JsonNode> imports = files.documents().stream()
                .map(file -> send(gateway, user, file, DocumentFiles.name(place, file), said))
                .toList();
        return report(imports, json);
    }

    private static String onIncomplete(String onError) {
        return switch (onError) {
            case null -> null;
            case "abort" -> "refuse";
            case "skip" -> "publish";
            default -> throw new IllegalArgumentException("--on-error must be abort or skip, not " + onError);
        };
    }

    private static JsonNode send(Gateway gateway, String user, Path file, String name, Said said) {
        String[] last = {""};
        Sending sending = new Sending(gateway, user, now -> {
            String line = "%s %s".formatted(name, ImportPrint.progress(now));
            if (!line.equals(last[0]) && !now.hasNonNull("finishedAt")) {
                Terminal.tell(line);
            }
            last[0] = line;
        });
        JsonNode ended = sent(sending, file, name, said);
        Terminal.tell("%s %s".formatted(name, ImportPrint.outcome(ended)));
        JsonNode skipped = ended.path("skipped").path("items");
        for (int i = 0; i < Math.min(SHOWN_MAX, skipped.size()); i++) {
            JsonNode skip = skipped.get(i);
            Terminal.tell("  %s: %s %s"
                    .formatted(
                            skip.path("place").asText(),
                            skip.path("reason").asText(),
                            skip.path("detail").asText("")));
        }
        return ended;
    }

    /** A file the gateway does not take is reported like one it could not read, and the others go on. */
    private static JsonNode sent(Sending sending, Path file, String name, Said said) {
        try {
            return sending.send(file, said.pathFor(file, name));
        } catch (RefusedException refused) {
            ObjectNode report = JsonNodeFactory.instance.objectNode();
            report.put("name", name);
            report.put("state", "refused");
            report.put("reason", refused.problem().path("code").asText("http-" + refused.status()));
            report.put("detail", refused.getMessage());
            return report;
        }
    }

    private static int report(List<JsonNode> imports, boolean json) {
        Map<String, Integer> sums = new LinkedHashMap<>();
        for (String figure : List.of("published", "unchanged", "ended", "leftOver", "skipped")) {
            sums.put(
                    figure,
                    imports.stream()
                            .mapToInt(one -> one.path("progress").path(figure).asInt())
                            .sum());
        }
        long refused = imports.stream()
                .filter(one -> !one.path("state").asText().equals("done"))
                .count();
        if (json) {
            ObjectNode report = JsonNodeFactory.instance.objectNode();
            sums.forEach(report::put);
            report.put("documents", imports.size());
            report.put("refused", refused);
            ArrayNode all = report.putArray("imports");
            imports.forEach(all::add);
            Terminal.printJson(report);
        } else {
            Terminal.print("%d documents: %d passages published, %d unchanged, %d ended, %d places skipped, %d refused"
                    .formatted(
                            imports.size(),
                            sums.get("published"),
                            sums.get("unchanged"),
                            sums.get("ended"),
                            sums.get("skipped"),
                            refused));
        }
        return !imports.isEmpty() && imports.stream().allMatch(ImportPrint::well) ? 0 : SekishoCommand.FAILED;
    }

    @Command(
            name = "list",
            description = "Lists laws and policies, the passages of one, or documents.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--instrument", description = "the passages of this one") String instrument,
            @Option(names = "--documents", description = "documents as they were published last") boolean documents,
            @Option(names = "--user", defaultValue = "librarian", description = "whose regions (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        Gateway gateway = Visit.gateway(root.data());
        if (documents) {
            List<JsonNode> all = gateway.all(user, "/v1/library?limit=100");
            return show(all, List.of("id", "passages", "complete", "publishedAt", "instrument"), json);
        }
        return instrument == null
                ? show(
                        gateway.all(user, "/v1/instruments"),
                        List.of("jurisdiction", "language", "passages", "instrument"),
                        json)
                : show(
                        gateway.passages(user, instrument),
                        List.of("id", "version", "locator", "validFrom", "title"),
                        json);
    }

    @Command(
            name = "imports",
            description = "Lists what was sent and what became of it, the newest first.",
            mixinStandardHelpOptions = true)
    int imports(
            @Option(names = "--limit", defaultValue = "20", description = "how many (${DEFAULT-VALUE})") int limit,
            @Option(names = "--user", defaultValue = "librarian", description = "whose regions (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        JsonNode page = Visit.gateway(root.data()).get(user, "/v1/documents?limit=" + limit);
        if (json) {
            Terminal.printJson(page);
        } else {
            page.path("items")
                    .forEach(one -> Terminal.print("%s  %s  %s"
                            .formatted(
                                    one.path("receivedAt").asText(),
                                    one.path("name").asText(),
                                    ImportPrint.progress(one))));
        }
        return 0;
    }

    @Command(
            name = "end",
            description = "Ends a passage, or every passage of a document: in force until that day and no longer.",
            mixinStandardHelpOptions = true)
    int end(
            @Parameters(paramLabel = "ID", description = "of a passage, or of a document") String id,
            @Option(names = "--valid-to", paramLabel = "DATE", required = true, description = "last day in force")
                    String validTo,
            @Option(names = "--user", defaultValue = "librarian", description = "who ends it (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        Gateway gateway = Visit.gateway(root.data());
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("validTo", validTo);
        boolean passage = id.contains(":") || !isDocument(gateway, user, id);
        String path = (passage ? "/v1/passages/" : "/v1/library/")
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + "/end";
        JsonNode ended = gateway.post(user, path, body, Map.of()).body();
        if (json) {
            Terminal.printJson(ended);
        } else {
            Terminal.print(
                    passage ? id + " is in force until " + validTo : ended.path("ended") + " passages end " + validTo);
        }
        return 0;
    }

    private static boolean isDocument(Gateway gateway, String user, String id) {
        return gateway.all(user, "/v1/library?limit=100").stream()
                .anyMatch(document -> document.path("id").asText().equals(id));
    }

    static int show(List<JsonNode> rows, List<String> columns, boolean json) {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.putArray("items").addAll(rows);
        if (json) {
            Terminal.printJson(page);
        } else {
            Table.print(page.path("items"), columns);
        }
        return 0;
    }
}
