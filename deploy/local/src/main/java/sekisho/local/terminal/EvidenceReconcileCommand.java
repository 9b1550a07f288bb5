package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sekisho.local.bundle.Wanted;

/** Whether the ledger accounts for everything that was asked. */
@Command(
        name = "reconcile",
        description = {
            "Holds every question that was asked against the ledger, hour by hour and region by region,",
            "and names what is missing or left over. Exit status: 0 everything fits, 1 something does not."
        },
        mixinStandardHelpOptions = true)
final class EvidenceReconcileCommand implements Callable<Integer> {

    private static final List<String> HOURS =
            List.of("hour", "region", "asked", "released", "refused", "escalated", "open", "missing");
    private static final List<String> WRONG = List.of("kind", "region", "questionId", "verdictId", "index", "at");

    @ParentCommand
    private EvidenceCommand parent;

    @Option(names = "--from", paramLabel = "TIME", description = "a day or a moment (default: a day before --to)")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "a day or a moment (default: now)")
    private String to;

    @Option(names = "--user", defaultValue = "operator", description = "who asks (${DEFAULT-VALUE})")
    private String user;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Override
    public Integer call() {
        Wanted range = new Wanted(from, to, null);
        JsonNode found = Visit.gateway(parent.data())
                .get(
                        user,
                        "/v1/ledger/reconciliation?" + parameter("from", range.from()) + parameter("to", range.to()));
        boolean balanced = found.path("balanced").asBoolean();
        if (json) {
            Terminal.printJson(found);
        } else {
            Table.print(found.path("hours"), HOURS);
            if (!balanced) {
                Terminal.print("");
                Table.print(found.path("discrepancies"), WRONG);
            }
            Terminal.print(balanced ? "Everything that was asked is accounted for." : "The account does NOT add up.");
        }
        return balanced ? 0 : SekishoCommand.FAILED;
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8) + "&";
    }
}
