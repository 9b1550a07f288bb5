package sekisho.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sekisho.contracts.Region;
import sekisho.local.gateway.Gateway;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.Parts;
import sekisho.local.house.Secret;
import sekisho.local.process.House;
import sekisho.local.process.HouseSecrets;
import sekisho.local.process.Progress;
import sekisho.local.terminal.Opening;
import sekisho.local.terminal.Visit;
import sekisho.parts.Await;
import sekisho.parts.HouseFolders;
import sekisho.parts.Ports;

/** The real house, all of it, on free ports and in a temporary folder; started once for all tests of this JVM. */
public final class RunningHouse {

    private static final RunningHouse ONLY = new RunningHouse();

    private final HouseSettings settings;
    private final HouseSecrets secrets;
    private final House house;
    private final Gateway gateway;

    private RunningHouse() {
        Path data = temporaryFolder();
        Map<String, Integer> ports = new TreeMap<>();
        Parts.usualPorts().keySet().forEach(part -> ports.put(part, freeBut(ports.values())));
        settings = new HouseSettings(HouseFolders.home(), data, ports, List.of(Region.EMEA, Region.APAC));
        secrets = HouseSecrets.in(data);
        house = new House(settings, secrets, new Journal());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(data), "stop-house"));
        house.start();
        Opening opening = new Opening(settings, secrets);
        opening.publishSamples();
        opening.warmUp();
        house.opened();
        gateway = Visit.gateway(settings.port(Parts.GATEWAY), settings.port(Parts.KEYCLOAK), secrets);
    }

    /** The house, with the sample corpus published and every region warm. */
    public static RunningHouse visited() {
        return ONLY;
    }

    public Gateway gateway() {
        return gateway;
    }

    /** Address of the page. */
    public String url() {
        return settings.url(Parts.GATEWAY);
    }

    /** What a sample user types at the login page. */
    public String password(String user) {
        return secrets.of(Secret.realm(user));
    }

    /** Publishes the sample corpus once more, as a house does that does not know whether it has. */
    public void publishSamplesAgain() {
        try {
            Files.delete(settings.data().resolve("samples-published"));
        } catch (IOException never) {
            throw new UncheckedIOException("the samples were never published", never);
        }
        new Opening(settings, secrets).publishSamples();
    }

    /** Asks and waits for a verdict as long as the gateway lets one wait. */
    public JsonNode ask(String user, String text) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.put("text", text);
        return gateway.post(user, "/v1/questions", question, Map.of("Prefer", "wait=20"))
                .body();
    }

    /** The question, as soon as it is no longer open, or as it is after the patience. */
    public JsonNode decided(String user, String id, Duration patience) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        boolean unused = Await.until(patience, () -> {
            last.set(gateway.get(user, "/v1/questions/" + id));
            return !"open".equals(last.get().path("state").asText());
        });
        return last.get();
    }

    /** Ends a part as if the power of that process had failed, and returns when it stands again. */
    public void kill(String part) {
        ProcessHandle victim = house.handle(part).orElseThrow();
        victim.destroyForcibly();
        boolean back = Await.until(
                Duration.ofSeconds(120),
                () -> house.ready(part)
                        && house.handle(part).filter(now -> !now.equals(victim)).isPresent());
        if (!back) {
            throw new AssertionError(part + " did not come back");
        }
    }

    private void leave(Path data) {
        house.close();
        try (Stream<Path> all = Files.walk(data)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException left) {
            new Journal().say("left behind: " + data);
        }
    }

    /** The system may name a port it has just named, since nobody listens there yet. */
    private static int freeBut(Collection<Integer> taken) {
        return IntStream.generate(Ports::free)
                .filter(port -> !taken.contains(port))
                .findFirst()
                .orElseThrow();
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("sekisho-house-");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** A class of its own: the house's threads log while the one instance above is still being made. */
    private static final class Journal implements Progress {

        private static final System.Logger LOG = System.getLogger("sekisho.house");

        @Override
        public void say(String line) {
            LOG.log(Level.INFO, line);
        }
    }
}
