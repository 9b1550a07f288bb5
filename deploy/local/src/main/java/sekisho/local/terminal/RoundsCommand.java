package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Training rounds. */
@Command(name = "rounds", description = "Training rounds: list, show, start.", mixinStandardHelpOptions = true)
final class RoundsCommand {

    private static final String USER = "modelowner";

    @ParentCommand
    private SekishoCommand root;

    @Command(name = "list", description = "Lists rounds and what waits for the next.", mixinStandardHelpOptions = true)
    int list(@Option(names = "--json", description = "as JSON") boolean json) {
        JsonNode found = Visit.gateway(root.data()).get(USER, "/v1/rounds");
        if (json) {
            Terminal.printJson(found);
            return 0;
        }
        Table.print(found.path("rounds"), List.of("id", "state", "cause", "pairs", "openedAt", "releaseId", "reason"));
        Terminal.print("%d new pairs wait; %d open the next round"
                .formatted(found.path("newPairs").asLong(), found.path("volume").asLong()));
        return 0;
    }

    @Command(name = "show", description = "Shows all of one round.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ROUND") String round) {
        Terminal.printJson(Visit.gateway(root.data()).get(USER, "/v1/rounds/" + round));
        return 0;
    }

    @Command(name = "start", description = "Opens a round with the pairs that wait.", mixinStandardHelpOptions = true)
    int start(@Option(names = "--json", description = "as JSON") boolean json) {
        JsonNode opened = Visit.gateway(root.data())
                .post(USER, "/v1/rounds", JsonNodeFactory.instance.objectNode(), Map.of())
                .body();
        if (json) {
            Terminal.printJson(opened);
        } else {
            Terminal.print("round " + opened.path("id").asText() + " is "
                    + opened.path("state").asText());
        }
        return 0;
    }
}
