package sekisho.local.terminal;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import sekisho.local.gateway.RefusedException;
import sekisho.parts.HouseFolders;
import sekisho.parts.PartException;

/** The root of all commands. */
@Command(
        name = "sekisho",
        description =
                "Answers auditors' questions with cited law, and lets no answer out that has not passed its gate.",
        mixinStandardHelpOptions = true,
        version = "sekisho 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "  test                    the whole test suite (./mvnw verify)",
            "",
            "Exit status: 0 done, 1 failed, 2 wrong usage, 3 the house does not run."
        },
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            ResetCommand.class,
            TokenCommand.class,
            AskCommand.class,
            KnowledgeCommand.class,
            ReviewsCommand.class,
            FeedbackCommand.class,
            RoundsCommand.class,
            ReleasesCommand.class,
            GateCommand.class,
            EvidenceCommand.class,
            BenchCommand.class
        })
public final class SekishoCommand implements Runnable {

    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int NOT_RUNNING = 3;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "folder of everything the house keeps (default: .sekisho of the checkout, or SEKISHO_DATA)")
    private Path data;

    /** Runs one command and returns its exit status. */
    public static int run(String... arguments) {
        SekishoCommand root = new SekishoCommand();
        CommandLine line = new CommandLine(root)
                .setOut(new PrintWriter(Terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(Terminal.err(), true, StandardCharsets.UTF_8))
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((trouble, at, parsed) -> complain(trouble));
        PortOptions.addTo(line.getSubcommands().get("up"));
        Stream.of("bench", "gate")
                .flatMap(group -> line.getSubcommands().get(group).getSubcommands().values().stream())
                .filter(bench -> bench.getCommand() instanceof ServiceBench)
                .forEach(bench -> bench.setUnmatchedOptionsArePositionalParams(true));
        return line.execute(arguments);
    }

    private static int complain(Exception trouble) {
        return switch (trouble) {
            case NotRunningException none -> told(none.getMessage(), NOT_RUNNING);
            case IllegalArgumentException wrong -> told(wrong.getMessage(), WRONG_USAGE);
            case PartException failed -> told(failed.getMessage(), FAILED);
            case RefusedException refused -> told(refused.getMessage(), FAILED);
            case UncheckedIOException broken -> told(broken.getMessage() + ": " + broken.getCause(), FAILED);
            case Exception other -> told(other.toString(), FAILED);
        };
    }

    private static int told(String message, int status) {
        Terminal.tell("sekisho: " + message);
        return status;
    }

    Path data() {
        String named = System.getenv("SEKISHO_DATA");
        Path chosen = data != null
                ? data
                : named != null ? Path.of(named) : HouseFolders.home().resolve(".sekisho");
        return chosen.toAbsolutePath().normalize();
    }

    @Override
    public void run() {
        spec.commandLine().usage(Terminal.out());
    }
}
