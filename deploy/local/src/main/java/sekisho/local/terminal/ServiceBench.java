package sekisho.local.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Parameters;
import sekisho.parts.HouseFolders;
import sekisho.parts.PartProcess;

/** Runs a measurement that lives in a service, with that service's own class path and this command's options. */
abstract class ServiceBench implements Callable<Integer> {

    private final String service;
    private final String main;

    @Parameters(paramLabel = "OPTIONS", arity = "0..*", description = "what the measurement takes, see below")
    private final List<String> options = new ArrayList<>();

    ServiceBench(String service, String main) {
        this.service = service;
        this.main = main;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path app = HouseFolders.home().resolve(service + "/target/quarkus-app");
        if (Files.notExists(app)) {
            throw new IllegalArgumentException(service + " is not built; run ./mvnw package -DskipTests");
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
                main));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment());
        return builder.start().waitFor();
    }

    /** What the measurement needs beside its options; never on the command line, where anybody could read it. */
    Map<String, String> environment() {
        return Map.of();
    }
}
