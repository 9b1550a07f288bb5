package sekisho.local.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import sekisho.parts.PartProcess;

/** The end of a part's log, or which logs there are. */
@Command(
        name = "logs",
        description = "Shows the end of a part's log, or lists the logs.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @ParentCommand
    private SekishoCommand root;

    @Parameters(arity = "0..1", paramLabel = "PART", description = "for example gateway; all when left out")
    private String part;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "100",
            description = "how many lines (${DEFAULT-VALUE})")
    private int lines;

    @Override
    public Integer call() throws IOException {
        Path folder = root.data().resolve("logs");
        List<Path> logs = logs(folder);
        if (part == null) {
            logs.forEach(log -> Terminal.print(log.toString()));
            return 0;
        }
        Path log = folder.resolve(part + ".log");
        if (!logs.contains(log)) {
            throw new IllegalArgumentException("no log of '" + part + "'; there are "
                    + logs.stream()
                            .map(one -> one.getFileName().toString().replace(".log", ""))
                            .toList());
        }
        Terminal.print(PartProcess.tailOf(log, lines));
        return 0;
    }

    private static List<Path> logs(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }
}
