package sekisho.local.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sekisho.contracts.Region;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.RunRecord;
import sekisho.local.process.Leftovers;
import sekisho.local.process.RunFile;
import sekisho.parts.Await;
import sekisho.parts.PartProcess;

/** A launcher that outlives the terminal: the same command in a session of its own, its words in a log. */
final class Detached {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private Detached() {}

    /** Starts it, repeats what it says until it is ready, and returns 0; 1 when it fails. */
    static int start(Path data, HouseSettings settings, boolean noSamples) {
        Path log = settings.log("launcher");
        long before = size(log);
        PartProcess launcher = PartProcess.start("launcher", command(data, settings, noSamples), told(), data, log);
        RunFile runFile = new RunFile(data);
        Echo echo = new Echo(log, before);
        boolean ready = Await.until(PATIENCE, () -> {
            echo.more();
            return !launcher.alive() || isReady(runFile, launcher.handle());
        });
        echo.more();
        if (!ready) {
            Terminal.tell("it was not ready after %d minutes; stopping it".formatted(PATIENCE.toMinutes()));
            new Leftovers(runFile, Terminal::tell).stop();
            launcher.close();
        }
        return ready && launcher.alive() ? 0 : SekishoCommand.FAILED;
    }

    private static Map<String, String> told() {
        return System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("SEKISHO_"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isReady(RunFile runFile, ProcessHandle launcher) {
        return runFile.read()
                .filter(record -> record.launcher().pid() == launcher.pid())
                .filter(record -> RunRecord.READY.equals(record.state()))
                .isPresent();
    }

    private static List<String> command(Path data, HouseSettings settings, boolean noSamples) {
        List<String> command = new ArrayList<>(List.of(
                PartProcess.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dsekisho.home=" + settings.home(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "sekisho.local.LocalMain",
                "--data",
                data.toString(),
                "up",
                "--regions",
                settings.regions().stream().map(Region::suffix).collect(Collectors.joining(","))));
        settings.ports().forEach((part, port) -> command.add("--port-" + part + "=" + port));
        if (settings.second() != null) {
            command.add("--second-model-url=" + settings.second().url());
            command.add("--second-model-name=" + settings.second().name());
            if (settings.second().keyFile() != null) {
                command.add("--second-model-key-file=" + settings.second().keyFile());
            }
        }
        if (noSamples) {
            command.add("--no-samples");
        }
        return command;
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Repeats what is appended to a file. */
    private static final class Echo {

        private final Path log;
        private long told;

        Echo(Path log, long told) {
            this.log = log;
            this.told = told;
        }

        void more() {
            try (var channel = Files.newByteChannel(log)) {
                channel.position(told);
                var buffer = java.nio.ByteBuffer.allocate((int) Math.max(0, channel.size() - told));
                while (buffer.hasRemaining() && channel.read(buffer) > 0) {
                    continue;
                }
                told = channel.position();
                Terminal.err().print(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
                Terminal.err().flush();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
