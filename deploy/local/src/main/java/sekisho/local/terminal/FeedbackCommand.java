package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Brings preference pairs in from a file. */
@Command(name = "feedback", description = "Preference pairs.", mixinStandardHelpOptions = true)
final class FeedbackCommand {

    @ParentCommand
    private SekishoCommand root;

    @Command(
            name = "import",
            description = "Imports preference pairs (JSONL in the layout of TRL or of OpenAI).",
            mixinStandardHelpOptions = true)
    int bring(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--region", description = "where they belong (the user's home region)") String region,
            @Option(names = "--on-error", defaultValue = "abort", description = "abort stores nothing, skip the rest")
                    String onError,
            @Option(names = "--user", defaultValue = "modelowner", description = "who imports (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json)
            throws IOException {
        String way = "skip".equals(onError) ? "skip" : "refuse";
        String path = "/v1/pairs/import?onError=" + way + (region == null ? "" : "&region=" + region);
        JsonNode reply =
                Visit.gateway(root.data()).postBytes(user, path, Files.readAllBytes(file), "application/jsonl");
        if (json) {
            Terminal.printJson(reply);
            return 0;
        }
        for (JsonNode bad : reply.path("refused")) {
            Terminal.tell("line " + bad.path("line").asText() + ": "
                    + bad.path("reason").asText());
        }
        Terminal.print("%d imported, %d there before, %d refused"
                .formatted(
                        reply.path("imported").asInt(),
                        reply.path("duplicates").asInt(),
                        reply.path("refused").size()));
        if (reply.hasNonNull("note")) {
            Terminal.print(reply.get("note").asText());
        }
        return 0;
    }
}
