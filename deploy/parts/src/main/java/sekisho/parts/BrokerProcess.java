package sekisho.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The broker of {@code deploy/broker} as a process on a data folder. */
public final class BrokerProcess implements Broker {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final PartProcess process;

    private BrokerProcess(int port, PartProcess process) {
        this.port = port;
        this.process = process;
    }

    /** Starts it and waits until it accepts connections. It outlives this JVM unless it is closed. */
    public static BrokerProcess start(int port, Path data, Path log) {
        return start(port, data, log, process -> {});
    }

    /** As {@link #start(int, Path, Path)}, and tells the process as soon as there is one. */
    public static BrokerProcess start(int port, Path data, Path log, Consumer<ProcessHandle> born) {
        return start(port, data, log, born, List.of());
    }

    /** As {@link #start}, but the broker ends when this JVM does, however that comes. */
    static BrokerProcess startBound(int port, Path data, Path log) {
        return start(
                port,
                data,
                log,
                process -> {},
                List.of(String.valueOf(ProcessHandle.current().pid())));
    }

    private static BrokerProcess start(int port, Path data, Path log, Consumer<ProcessHandle> born, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                PartProcess.java(),
                "-Xms64m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.net.preferIPv4Stack=true",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                HouseFolders.brokerClassPath(),
                "sekisho.broker.BrokerMain",
                String.valueOf(port),
                data.toString()));
        command.addAll(more);
        PartProcess process = PartProcess.start("broker", command, Map.of(), data, log);
        born.accept(process.handle());
        process.awaitReady(PATIENCE, () -> Ports.answers(port));
        return new BrokerProcess(port, process);
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.close();
    }
}
