package sekisho.local.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sekisho.local.evidence.BrokenEvidenceException;
import sekisho.local.evidence.Evidence;
import sekisho.local.evidence.Report;
import sekisho.local.house.Parts;
import sekisho.parts.PartException;

/** The ledger's evidence, checked without the ledger. */
@Command(
        name = "evidence",
        description = "Exports and reconciles the ledger, and checks receipts and exports offline.",
        subcommands = {EvidenceExportCommand.class, EvidenceReconcileCommand.class},
        mixinStandardHelpOptions = true)
final class EvidenceCommand {

    @ParentCommand
    private SekishoCommand root;

    @Command(
            name = "verify",
            description = {
                "Checks a receipt or an exported ledger; no running system is needed.",
                "Exit status: 0 everything holds, 1 something does not, 2 the file is no evidence."
            },
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(
                            paramLabel = "FILE",
                            description = "receipt.json, the folder of an export, or entries one a line")
                    Path file,
            @Option(
                            names = "--key",
                            paramLabel = "KEY",
                            description =
                                    "the log's public key, or a file with it (default: this house's own, if it is here)")
                    String key,
            @Option(
                            names = "--checkpoint",
                            paramLabel = "FILE",
                            description =
                                    "signed heads kept elsewhere, one note or JSON lines; an export must agree with each")
                    List<Path> checkpoints,
            @Option(
                            names = "--answer",
                            paramLabel = "FILE",
                            description = "the answer, as text or as the gateway gives it")
                    Path answer,
            @Option(
                            names = "--partial",
                            description = "a part of the log is what was asked for: a range, or one region")
                    boolean partial,
            @Option(names = "--json", description = "as JSON") boolean json) {
        List<String> notes = new ArrayList<>();
        try {
            if (checkpoints != null) {
                checkpoints.forEach(checkpoint -> notes.addAll(Evidence.notes(content(checkpoint))));
            }
            Evidence.Brought brought = new Evidence.Brought(
                    key(key), notes, Optional.ofNullable(answer).map(EvidenceCommand::content));
            Report report = Files.isDirectory(file)
                    ? Evidence.checkBundle(file, brought, partial)
                    : Evidence.check(content(file), brought);
            tell(report, json);
            return report.holds() ? 0 : SekishoCommand.FAILED;
        } catch (BrokenEvidenceException broken) {
            Terminal.tell(file + ": " + broken.getMessage());
            return SekishoCommand.WRONG_USAGE;
        }
    }

    Path data() {
        return root.data();
    }

    private Optional<String> key(String given) {
        if (given == null) {
            return ownKey().filter(Files::exists).map(EvidenceCommand::content);
        }
        return Optional.of(given.contains("+") && !Files.exists(Path.of(given)) ? given : content(Path.of(given)));
    }

    /** Where a house of this folder keeps its public key; empty where there is no house. */
    private Optional<Path> ownKey() {
        try {
            return Optional.of(
                    root.data().resolve("services").resolve(Parts.VERIFICATION).resolve("ledger-key.pub"));
        } catch (PartException noHouse) {
            return Optional.empty();
        }
    }

    private static void tell(Report report, boolean json) {
        if (json) {
            ObjectNode told = Terminal.JSON.createObjectNode().put("holds", report.holds());
            told.set("steps", Terminal.JSON.valueToTree(report.steps()));
            told.set("cautions", Terminal.JSON.valueToTree(report.cautions()));
            Terminal.printJson(told);
            return;
        }
        report.steps()
                .forEach(step ->
                        Terminal.print((step.holds() ? "  ok    " : "  FAIL  ") + step.name() + ": " + step.said()));
        report.cautions().forEach(caution -> Terminal.print("  note  " + caution));
        Terminal.print(report.holds() ? "The evidence holds." : "The evidence does NOT hold.");
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(file + " cannot be read", missing);
        }
    }
}
