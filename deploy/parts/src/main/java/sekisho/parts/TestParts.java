package sekisho.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import sekisho.contracts.Region;

/**
 * Broker and database for the tests of one JVM, started once, ended with it. This class chooses: containers where a Docker
 * engine answers, else the embedded real parts; {@code SEKISHO_PARTS=embedded} forces the latter.
 *
 * <p>Test frameworks may load this class more than once; the addresses therefore stand in a system property, and only the
 * first loader starts anything.
 */
public final class TestParts {

    private static final String KEY = "test-parts.addresses";
    private static final Object ONE_PER_JVM = System.getProperties();

    private TestParts() {}

    /**
     * Addresses and logins: {@code bootstrap}, {@code jdbcUrl}, and the password of each service under its name. All topics
     * of all regions exist.
     */
    public static Map<String, String> started() {
        synchronized (ONE_PER_JVM) {
            String addresses = System.getProperty(KEY);
            if (addresses == null) {
                addresses = written(start());
                System.setProperty(KEY, addresses);
            }
            return read(addresses);
        }
    }

    /** System properties hold text only; libraries that read them all rely on it. */
    private static String written(Map<String, String> addresses) {
        return addresses.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String addresses) {
        return addresses
                .lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(parts -> parts[0], parts -> parts[1]));
    }

    private static Map<String, String> start() {
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> passwords = passwords();
        Path folder = temporaryFolder();
        Database database = dockerAnswers()
                ? DatabaseContainer.start(passwords)
                : EmbeddedDatabase.start(
                        Ports.free(), folder.resolve("postgres"), folder.resolve("postgres.log"), passwords);
        Broker broker = dockerAnswers()
                ? BrokerContainer.start()
                : BrokerProcess.startBound(Ports.free(), folder.resolve("broker"), folder.resolve("broker.log"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker, database, folder), "stop-test-parts"));
        TopicMaker.make(broker.bootstrapServers(), Arrays.asList(Region.values()));
        addresses.put("bootstrap", broker.bootstrapServers());
        addresses.put("jdbcUrl", database.jdbcUrl());
        addresses.putAll(passwords);
        return addresses;
    }

    private static boolean dockerAnswers() {
        boolean likely = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return likely
                && !"embedded".equals(System.getenv("SEKISHO_PARTS"))
                && DockerClientFactory.instance().isDockerAvailable();
    }

    private static Map<String, String> passwords() {
        Map<String, String> passwords = new HashMap<>(Map.of("postgres", Secrets.fresh()));
        DatabaseRoles.SERVICES.forEach(service -> passwords.put(service, Secrets.fresh()));
        return passwords;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sekisho-parts-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void stop(Broker broker, Database database, Path folder) {
        broker.close();
        database.close();
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            System.getLogger(TestParts.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + folder);
        }
    }
}
