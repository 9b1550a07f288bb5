package sekisho.local.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Unmatched;
import sekisho.local.bench.AnswerBench;
import sekisho.parts.HouseFolders;
import sekisho.parts.PartProcess;

/** Measurements: progress on standard error, a table on standard output, figures as JSON on request. */
@Command(
        name = "bench",
        description = "Measures: answer, retrieval.",
        subcommands = BenchCommand.Retrieval.class,
        mixinStandardHelpOptions = true)
final class BenchCommand {

    @ParentCommand
    private SekishoCommand root;

    @Command(
            name = "answer",
            description = "Asks the running house at a steady rate, open loop; latency counts from the intended time.",
            mixinStandardHelpOptions = true)
    int answer(
            @Option(names = "--questions", required = true, paramLabel = "FILE", description = "questions JSONL")
                    Path questions,
            @Option(names = "--rate", defaultValue = "10", description = "questions per second (${DEFAULT-VALUE})")
                    double rate,
            @Option(names = "--seconds", defaultValue = "30", description = "how long (${DEFAULT-VALUE})") int seconds,
            @Option(names = "--user", defaultValue = "auditor", description = "who asks (${DEFAULT-VALUE})")
                    String user,
            @Option(names = "--json", paramLabel = "FILE", description = "figures as JSON, - for standard output")
                    Path json)
            throws IOException {
        if (rate <= 0 || seconds <= 0) {
            throw new IllegalArgumentException("--rate and --seconds must be greater than 0");
        }
        Map<String, Object> figures = new AnswerBench(
                        Visit.gateway(root.data()), user, rate, Duration.ofSeconds(seconds), Terminal::tell)
                .ask(questions);
        report(figures, json);
        return 0;
    }

    private static void report(Map<String, Object> figures, Path json) throws IOException {
        if (json != null && json.toString().equals("-")) {
            Terminal.printJson(figures);
            return;
        }
        figures.forEach((name, value) -> Terminal.print("%-22s %s"
                .formatted(name, value instanceof Double number ? "%.4f".formatted(number) : value.toString())));
        if (json != null) {
            Files.writeString(json, Terminal.JSON.writeValueAsString(figures));
        }
    }

    @Command(
            name = "retrieval",
            description = "Ranks the gold passages of questions on a temporary index; needs no running house.",
            mixinStandardHelpOptions = false)
    static final class Retrieval implements java.util.concurrent.Callable<Integer> {

        private static final String MAIN = "sekisho.inference.bench.RetrievalBench";

        @Unmatched
        @Parameters(paramLabel = "OPTIONS", description = "--passages F --questions F [--lang L] [--json F]")
        private final List<String> options = new ArrayList<>();

        @Override
        public Integer call() throws IOException, InterruptedException {
            Path app = HouseFolders.home().resolve("inference-service/target/quarkus-app");
            if (Files.notExists(app)) {
                throw new IllegalArgumentException("inference-service is not built; run ./mvnw package -DskipTests");
            }
            List<String> command = new ArrayList<>(List.of(
                    PartProcess.java(),
                    "-Xmx2g",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    app.resolve("app/*")
                            + File.pathSeparator
                            + app.resolve("lib/main/*")
                            + File.pathSeparator
                            + app.resolve("lib/boot/*"),
                    MAIN));
            command.addAll(options);
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        }
    }
}
