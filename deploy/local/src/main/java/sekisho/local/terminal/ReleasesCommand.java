package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Releases of trained models. */
@Command(name = "releases", description = "Releases: list, promote, rollback.", mixinStandardHelpOptions = true)
final class ReleasesCommand {

    @ParentCommand
    private SekishoCommand root;

    @Command(
            name = "list",
            description = "Lists releases, the running one among them.",
            mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", description = "as JSON") boolean json) {
        JsonNode found = Visit.gateway(root.data()).get("modelowner", "/v1/releases");
        if (json) {
            Terminal.printJson(found);
        } else {
            Table.print(found.path("releases"), List.of("id", "standing", "roundId", "releasedAt", "approvalsMissing"));
        }
        return 0;
    }

    @Command(
            name = "promote",
            description = "Gives one person's consent; two people of different roles are needed.",
            mixinStandardHelpOptions = true)
    int promote(
            @Parameters(paramLabel = "RELEASE") String release,
            @Option(names = "--user", defaultValue = "modelowner", description = "who consents (${DEFAULT-VALUE})")
                    String user) {
        Terminal.printJson(Visit.gateway(root.data())
                .post(user, "/v1/releases/" + release + "/promotion", JsonNodeFactory.instance.objectNode(), Map.of())
                .body());
        return 0;
    }

    @Command(name = "rollback", description = "Goes back to the release before.", mixinStandardHelpOptions = true)
    int rollback(
            @Option(names = "--reason", description = "a short code, kept with the release") String reason,
            @Option(names = "--user", defaultValue = "modelowner", description = "who decides (${DEFAULT-VALUE})")
                    String user) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode();
        if (reason != null) {
            wish.put("reason", reason);
        }
        Terminal.printJson(Visit.gateway(root.data())
                .post(user, "/v1/releases/rollback", wish, Map.of())
                .body());
        return 0;
    }
}
