package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sekisho.local.gateway.Gateway;
import sekisho.local.knowledge.Said;
import sekisho.local.knowledge.Sending;

/** Publishes vocabularies of concepts, which lead a question in one language to a provision in another. */
@Command(
        name = "concepts",
        description = "Publishes and lists concepts in several languages.",
        mixinStandardHelpOptions = true)
final class ConceptsCommand {

    @ParentCommand
    private KnowledgeCommand parent;

    @Command(
            name = "add",
            description =
                    "Publishes a vocabulary: SKOS as RDF/XML or Turtle, or JSON lines {id, labels: {en: […], …}}.",
            mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "FILE", description = "the vocabulary") Path file,
            @Option(
                            names = "--vocabulary",
                            paramLabel = "ID",
                            required = true,
                            description = "its identity across versions, for example eurovoc")
                    String vocabulary,
            @Option(
                            names = "--withdraw",
                            description = "withdraw what it holds no longer, however much that is; without it at most a"
                                    + " tenth goes")
                    boolean withdraw,
            @Option(names = "--user", defaultValue = "librarian", description = "who publishes (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("name", file.getFileName().toString());
        parameters.put("vocabulary", vocabulary);
        if (withdraw) {
            parameters.put("withdraw", "yes");
        }
        Gateway gateway = Visit.gateway(parent.root().data());
        JsonNode ended = new Sending(gateway, user, now -> {}).send(file, "/v1/concepts?" + Said.query(parameters));
        if (json) {
            Terminal.printJson(ended);
        } else {
            Terminal.print(ImportPrint.outcome(ended));
        }
        return ImportPrint.well(ended) ? 0 : SekishoCommand.FAILED;
    }

    @Command(
            name = "list",
            description = "Lists the concepts of a vocabulary, or of all.",
            mixinStandardHelpOptions = true)
    int list(
            @Option(names = "--vocabulary", paramLabel = "ID", description = "of this one") String vocabulary,
            @Option(names = "--user", defaultValue = "librarian", description = "who asks (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("limit", "100");
        parameters.put("vocabulary", vocabulary);
        Gateway gateway = Visit.gateway(parent.root().data());
        return KnowledgeCommand.show(
                gateway.all(user, "/v1/concepts?" + Said.query(parameters)),
                List.of("vocabulary", "id", "labels"),
                json);
    }
}
