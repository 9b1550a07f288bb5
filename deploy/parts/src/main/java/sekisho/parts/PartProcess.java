package sekisho.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A part that is a process of its own: output appended to one log file, SIGTERM first, SIGKILL when that is ignored. */
public final class PartProcess implements AutoCloseable {

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final int TAIL_LINES = 20;

    /** What the launcher was told is not meant for the parts. */
    private static final String OWN_VARIABLES = "SEKISHO_";

    private final String name;
    private final Process process;
    private final Path log;

    private PartProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a command.
     *
     * @param environment added to this process's own environment
     * @throws PartException if there is no such command
     */
    public static PartProcess start(
            String name, List<String> command, Map<String, String> environment, Path directory, Path log) {
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(apart(command))
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().keySet().removeIf(key -> key.startsWith(OWN_VARIABLES));
            builder.environment().putAll(environment);
            return new PartProcess(name, builder.start(), log);
        } catch (IOException broken) {
            throw new PartException(name + " could not be started: " + broken.getMessage(), broken);
        }
    }

    /**
     * In a session of its own where the system can do that, so that Ctrl-C in a terminal reaches the launcher alone and
     * the parts stop in order.
     */
    private static List<String> apart(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(SETSID.toString()));
        all.addAll(command);
        return all;
    }

    /** Path of the java command that runs this JVM. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Exit status of a process that has ended. */
    public int exitStatus() {
        return process.exitValue();
    }

    /**
     * Waits until the part is of use.
     *
     * @throws PartException with the end of its log if it ends before, or if the patience is over
     */
    public void awaitReady(Duration patience, BooleanSupplier ready) {
        boolean stands = Await.until(patience, () -> !alive() || ready.getAsBoolean());
        if (!alive()) {
            throw new PartException(name + " ended with status " + process.exitValue() + tail());
        }
        if (!stands) {
            close();
            throw new PartException(name + " was not ready after " + patience.toSeconds() + " s" + tail());
        }
    }

    private String tail() {
        return "\n--- " + log + "\n" + tailOf(log, TAIL_LINES);
    }

    /** The last lines of a log file; empty when it cannot be read. */
    public static String tailOf(Path log, int lines) {
        try (Stream<String> all = Files.lines(log)) {
            List<String> kept = all.toList();
            return String.join("\n", kept.subList(Math.max(0, kept.size() - lines), kept.size()));
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            return "";
        }
    }

    /** Asks it to stop, and ends it after a grace of 15 s. */
    @Override
    public void close() {
        stop(process.toHandle(), GRACE);
    }

    /** Asks any process to stop, and ends it after the grace; returns when it is gone. */
    public static void stop(ProcessHandle process, Duration grace) {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        if (!Await.until(grace, () -> !process.isAlive())) {
            process.destroyForcibly();
            Await.until(GRACE, () -> !process.isAlive());
        }
    }
}
