package sekisho.local.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sekisho.parts.HouseFolders;
import sekisho.parts.PartProcess;

/** Runs the retrieval bench of the inference service, with that service's own class path and this command's options. */
@Command(
        name = "retrieval",
        description = "Ranks the gold passages of questions on a temporary index; needs no running house.")
final class RetrievalBenchCommand implements Callable<Integer> {

    static final String NAME = "retrieval";

    private static final String MAIN = "sekisho.inference.bench.RetrievalBench";

    @Parameters(
            paramLabel = "OPTIONS",
            arity = "0..*",
            description = "--passages F --questions F [--lang L] [--json F]; --help tells all")
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
                String.join(
                        File.pathSeparator,
                        app.resolve("app/*").toString(),
                        app.resolve("lib/main/*").toString(),
                        app.resolve("lib/boot/*").toString()),
                MAIN));
        command.addAll(options);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
