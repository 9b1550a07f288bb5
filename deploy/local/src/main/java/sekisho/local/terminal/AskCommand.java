package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Asks one question and prints what may be shown. */
@Command(
        name = "ask",
        description = "Asks a question and prints the answer with its citations, or the honest status.",
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    @ParentCommand
    private SekishoCommand root;

    @Parameters(paramLabel = "QUESTION")
    private String question;

    @Option(names = "--lang", description = "en, ja, zh or de; detected when left out")
    private String language;

    @Option(names = "--jurisdiction", split = ",", description = "for example EU or JP; several with commas")
    private List<String> jurisdictions;

    @Option(names = "--specialty", description = "banking, securities, insurance, general")
    private String specialty;

    @Option(names = "--task", description = "question-answering, contract-review, risk-analysis, drafting")
    private String task;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the day whose law counts (today)")
    private String asOf;

    @Option(names = "--wait", paramLabel = "S", defaultValue = "2", description = "seconds to wait (${DEFAULT-VALUE})")
    private int wait;

    @Option(names = "--user", defaultValue = "auditor", description = "who asks (${DEFAULT-VALUE})")
    private String user;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        JsonNode reply = Visit.gateway(root.data())
                .post(user, "/v1/questions", body(), Map.of("Prefer", "wait=" + wait))
                .body();
        if (json) {
            Terminal.printJson(reply);
        } else {
            AnswerPrint.of(reply).forEach(Terminal::print);
        }
        return 0;
    }

    private ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("text", question);
        put(body, "language", language);
        put(body, "specialty", specialty);
        put(body, "task", task);
        put(body, "asOf", asOf);
        if (jurisdictions != null) {
            ArrayNode codes = body.putArray("jurisdictions");
            jurisdictions.forEach(codes::add);
        }
        return body;
    }

    private static void put(ObjectNode body, String field, String value) {
        if (value != null) {
            body.put(field, value);
        }
    }
}
