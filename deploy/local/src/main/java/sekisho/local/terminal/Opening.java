package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Region;
import sekisho.local.gateway.Gateway;
import sekisho.local.house.HouseSettings;
import sekisho.local.house.Parts;
import sekisho.local.house.Secret;
import sekisho.local.process.HouseSecrets;
import sekisho.parts.Await;
import sekisho.parts.PrivateFiles;
import sekisho.parts.SampleRealm;

/** What happens between "all parts are ready" and "come in". */
public final class Opening {

    private static final String SAMPLES = "/samples/passages.jsonl";
    private static final String LIBRARIAN = "librarian";
    /** Longest wait for the sample corpus to be searchable in a region. */
    private static final Duration FOUND_WITHIN = Duration.ofSeconds(30);

    private static final String FIRST_QUESTION =
            "Do source of wealth and source of funds have to be documented for politically exposed persons?";

    private final HouseSettings settings;
    private final HouseSecrets secrets;
    private final Gateway gateway;

    public Opening(HouseSettings settings, HouseSecrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        this.gateway = Visit.gateway(settings.port(Parts.GATEWAY), settings.port(Parts.KEYCLOAK), secrets);
    }

    /**
     * Publishes those samples nobody knows here yet, once for a state of their file and the regions: what a librarian has
     * corrected or ended since stays that way.
     */
    public void publishSamples() {
        byte[] content = content();
        String state = Digests.sha256(content) + " " + settings.regions() + "\n";
        Path marker = settings.data().resolve("samples-published");
        try {
            if (Files.exists(marker) && Files.readString(marker).equals(state)) {
                Terminal.tell("%-19s there already".formatted("sample corpus"));
                return;
            }
            publishUnknown(content);
            PrivateFiles.write(marker, state);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Rules of the group need no second publication for a region that is served for the first time: the gateway tells such
     * a region by itself what it is to hold.
     */
    private void publishUnknown(byte[] content) throws IOException {
        Set<String> known = gateway.passages(LIBRARIAN, null).stream()
                .map(passage -> passage.path("id").asText())
                .collect(Collectors.toSet());
        List<ObjectNode> unknown = new ArrayList<>();
        try (MappingIterator<ObjectNode> lines =
                Terminal.JSON.readerFor(ObjectNode.class).readValues(content)) {
            while (lines.hasNext()) {
                ObjectNode passage = lines.next();
                if (served(passage) && !known.contains(passage.path("id").asText())) {
                    unknown.add(passage);
                }
            }
        }
        for (int from = 0; from < unknown.size(); from += Gateway.PASSAGES_MAX) {
            int to = Math.min(unknown.size(), from + Gateway.PASSAGES_MAX);
            gateway.publish(LIBRARIAN, unknown.subList(from, to), false);
        }
        Terminal.tell("%-19s %d published".formatted("sample corpus", unknown.size()));
    }

    /** A region that is not served has no place for its law. */
    private boolean served(ObjectNode passage) {
        return Jurisdictions.regionsHolding(passage.path("jurisdiction").asText()).stream()
                .anyMatch(settings.regions()::contains);
    }

    private static byte[] content() {
        try (InputStream stream = Opening.class.getResourceAsStream(SAMPLES)) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Asks one question in every region until its law is found there, so that the first person waits neither for cold code
     * nor for the index.
     */
    public void warmUp() {
        for (Region region : settings.regions()) {
            AtomicReference<JsonNode> answer = new AtomicReference<>();
            boolean found = Await.until(FOUND_WITHIN, () -> {
                answer.set(firstAnswer(region));
                return !answer.get().at("/escalation/reasons").toString().contains("nothing-found");
            });
            String state = answer.get().path("state").asText();
            Terminal.tell("%-19s %s"
                    .formatted(
                            "first question", region.suffix() + ": " + (found ? state : "its law is not found yet")));
        }
    }

    private JsonNode firstAnswer(Region region) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        question.put("text", FIRST_QUESTION);
        return gateway.post("app-" + region.suffix(), "/v1/questions", question, Map.of("Prefer", "wait=20"))
                .body();
    }

    void welcome() {
        Terminal.print("");
        Terminal.print("Sekisho is open:  " + settings.url(Parts.GATEWAY));
        Terminal.print("");
        Terminal.print("Sample users (only for this machine):");
        for (String user : SampleRealm.USERS) {
            Terminal.print("  %-14s %s".formatted(user, secrets.of(Secret.realm(user))));
        }
        Terminal.print("");
        Terminal.print("  ./sekisho ask \"" + FIRST_QUESTION + "\"");
        Terminal.print("  ./sekisho down        stops it");
    }
}
