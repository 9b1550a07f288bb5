package sekisho.local.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import sekisho.local.bench.AnswerBench;

/** Measurements: progress on standard error, a table on standard output, figures as JSON on request. */
@Command(
        name = "bench",
        description = "Measures: answer, retrieval, knowledge, certificate, gate, ledger.",
        subcommands = {
            RetrievalBenchCommand.class,
            KnowledgeBenchCommand.class,
            CertificateBenchCommand.class,
            GateBenchCommand.class,
            LedgerBenchCommand.class
        },
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
}
