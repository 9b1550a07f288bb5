package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sekisho.local.bundle.Exporting;
import sekisho.local.bundle.Wanted;
import sekisho.local.gateway.Gateway;

/** The ledger as a folder that stands alone. */
@Command(
        name = "export",
        description = {
            "Exports the ledger, or a part of it, as a folder that can be checked without this house.",
            "An export that was cut short goes on where it stopped when the same command is given again."
        },
        mixinStandardHelpOptions = true)
final class EvidenceExportCommand implements Callable<Integer> {

    @ParentCommand
    private EvidenceCommand parent;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "the folder to write")
    private Path out;

    @Option(names = "--from", paramLabel = "TIME", description = "a day or a moment; entries from there on")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "entries before it, up to the next published head")
    private String to;

    @Option(
            names = "--region",
            paramLabel = "R",
            description =
                    "emea, apac or americas: others by their hashes alone (default: all, which needs all of them)")
    private String region;

    @Option(names = "--user", defaultValue = "operator", description = "who exports (${DEFAULT-VALUE})")
    private String user;

    @Option(names = "--json", description = "the manifest as JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Gateway gateway = Visit.gateway(parent.data());
        JsonNode manifest = new Exporting(path -> gateway.getText(user, path), Terminal::tell)
                .export(new Wanted(from, to, region), out);
        if (json) {
            Terminal.printJson(manifest);
        } else {
            Terminal.print("%s holds entries %d to %d; check it with ./sekisho evidence verify %s"
                    .formatted(
                            out,
                            manifest.path("first").asLong(),
                            manifest.path("size").asLong() - 1,
                            out));
        }
        return 0;
    }
}
