package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sekisho.local.gate.AdjudicatedFile;

/** What the gate states about its answers, and the switch that opens it again. */
@Command(
        name = "gate",
        description = "The gate: status, calibrate, certify, consent, certificate, adjudicated, reopen.",
        subcommands = {CalibrateCommand.class},
        mixinStandardHelpOptions = true)
final class GateCommand {

    private static final String OWNER = "modelowner";
    private static final String OPERATOR = "operator";

    @ParentCommand
    private SekishoCommand root;

    @Command(
            name = "status",
            description = "Shows under what title answers leave now, and how the watch stands.",
            mixinStandardHelpOptions = true)
    int status(
            @Option(names = "--user", defaultValue = OPERATOR, description = "who looks (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        JsonNode current = Visit.gateway(root.data()).get(user, "/v1/certificates/current");
        if (json) {
            Terminal.printJson(current);
        } else {
            GatePrint.current(current).forEach(Terminal::print);
        }
        return 0;
    }

    @Command(
            name = "certify",
            description = {
                "Proposes a certificate from judged answers; without a file, from the house's own audits.",
                "A second person of another role has to agree (gate consent) before it holds."
            },
            mixinStandardHelpOptions = true)
    int certify(
            @Option(names = "--adjudicated", paramLabel = "FILE", description = "judged answers, JSONL")
                    Path adjudicated,
            @Option(
                            names = "--traffic",
                            paramLabel = "FILE",
                            description = "answers nobody has judged, JSONL; their scores give the thresholds to test")
                    Path traffic,
            @Option(names = "--user", defaultValue = OWNER, description = "who proposes (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json)
            throws IOException {
        if (adjudicated == null && traffic != null) {
            throw new IllegalArgumentException("--traffic goes with --adjudicated");
        }
        ObjectNode request = adjudicated == null
                ? JsonNodeFactory.instance.objectNode()
                : AdjudicatedFile.request(existing(adjudicated), traffic == null ? null : existing(traffic));
        show(
                Visit.gateway(root.data())
                        .post(user, "/v1/certificates", request, Map.of())
                        .body(),
                json);
        return 0;
    }

    @Command(
            name = "consent",
            description = "Agrees to a proposed certificate; with two people of different roles it is signed.",
            mixinStandardHelpOptions = true)
    int consent(
            @Parameters(paramLabel = "CERTIFICATE") String id,
            @Option(names = "--user", defaultValue = OPERATOR, description = "who agrees (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        show(
                Visit.gateway(root.data())
                        .post(
                                user,
                                "/v1/certificates/" + id + "/consent",
                                JsonNodeFactory.instance.objectNode(),
                                Map.of())
                        .body(),
                json);
        return 0;
    }

    @Command(
            name = "certificate",
            description = "Writes a signed certificate to a file, for whoever checks it without this house.",
            mixinStandardHelpOptions = true)
    int certificate(
            @Parameters(paramLabel = "CERTIFICATE") String id,
            @Option(names = "--out", paramLabel = "FILE", description = "default: standard output") Path out,
            @Option(names = "--user", defaultValue = OPERATOR, description = "who reads (${DEFAULT-VALUE})")
                    String user)
            throws IOException {
        write(Visit.gateway(root.data()).getText(user, "/v1/certificates/" + id + "/file"), out);
        return 0;
    }

    @Command(
            name = "adjudicated",
            description = "Writes what experts found about audited answers of the running policy, as JSONL.",
            mixinStandardHelpOptions = true)
    int adjudicated(
            @Option(names = "--out", paramLabel = "FILE", description = "default: standard output") Path out,
            @Option(names = "--user", defaultValue = OPERATOR, description = "who reads (${DEFAULT-VALUE})")
                    String user)
            throws IOException {
        write(Visit.gateway(root.data()).getText(user, "/v1/audits/export"), out);
        return 0;
    }

    @Command(
            name = "reopen",
            description = "Wants a closed gate open again; two people of different roles are needed.",
            mixinStandardHelpOptions = true)
    int reopen(
            @Option(names = "--reason", required = true, description = "what was found and done") String reason,
            @Option(names = "--user", defaultValue = OPERATOR, description = "who decides (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", description = "as JSON") boolean json) {
        ObjectNode wish = JsonNodeFactory.instance.objectNode().put("reason", reason);
        JsonNode watch = Visit.gateway(root.data())
                .post(user, "/v1/watch/opening", wish, Map.of())
                .body();
        if (json) {
            Terminal.printJson(watch);
        } else {
            GatePrint.watch(watch).forEach(Terminal::print);
        }
        return 0;
    }

    private static void show(JsonNode certificate, boolean json) {
        if (json) {
            Terminal.printJson(certificate);
        } else {
            GatePrint.certificate(certificate).forEach(Terminal::print);
        }
    }

    private static Path existing(Path file) {
        if (Files.notExists(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        return file;
    }

    private static void write(String text, Path out) throws IOException {
        if (out == null) {
            Terminal.print(text.stripTrailing());
        } else {
            Files.writeString(out, text);
        }
    }
}
