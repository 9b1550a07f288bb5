package sekisho.parts;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A real Keycloak with the realm {@value SampleRealm#NAME}, its data in a folder, bound to the loopback address. */
public final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final Duration ONE_TRY = Duration.ofSeconds(5);
    private static final List<String> SHARED = List.of("lib", "conf", "providers", "themes");

    private final int port;
    private final PartProcess process;

    private Keycloak(int port, PartProcess process) {
        this.port = port;
        this.process = process;
    }

    /**
     * Starts it on a folder; a fresh one gets the realm with the sample users.
     *
     * @param secrets gives the password or client secret of a name of {@link SampleRealm}; asked only for a fresh folder
     */
    public static Keycloak start(int port, Path data, Path log, UnaryOperator<String> secrets) {
        return start(port, data, log, secrets, process -> {});
    }

    /** As {@link #start(int, Path, Path, UnaryOperator)}, and tells the process as soon as there is one: first that of a preparation, if one is due. */
    public static Keycloak start(
            int port, Path data, Path log, UnaryOperator<String> secrets, Consumer<ProcessHandle> born) {
        Path distribution = KeycloakDistribution.prepared(born);
        try {
            furnish(data, distribution, secrets);
        } catch (IOException full) {
            throw new PartException("Keycloak's folder could not be made: " + full.getMessage(), full);
        }
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=http://127.0.0.1:" + port,
                "--cache=local",
                "--import-realm");
        PartProcess process =
                PartProcess.start("keycloak", KeycloakCommand.of(distribution, data, arguments), Map.of(), data, log);
        born.accept(process.handle());
        Keycloak keycloak = new Keycloak(port, process);
        try (HttpClient client = HttpClient.newHttpClient()) {
            process.awaitReady(PATIENCE, () -> keycloak.serves(client));
        }
        return keycloak;
    }

    private static void furnish(Path data, Path distribution, UnaryOperator<String> secrets) throws IOException {
        Path realm = data.resolve("data/import/sekisho-realm.json");
        Files.createDirectories(realm.getParent());
        for (String folder : SHARED) {
            Path link = data.resolve(folder);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(folder));
        }
        if (Files.notExists(data.resolve("data/h2"))) {
            PrivateFiles.write(realm, SampleRealm.json(secrets));
        }
    }

    private boolean serves(HttpClient client) {
        if (!Ports.answers(port)) {
            return false;
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(issuer()))
                    .timeout(ONE_TRY)
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException starting) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Address of the realm: the issuer of its tokens and what {@code quarkus.oidc.auth-server-url} wants. */
    public String issuer() {
        return issuerAt(port);
    }

    /** The issuer a Keycloak on that port has. */
    public static String issuerAt(int port) {
        return "http://127.0.0.1:" + port + "/realms/" + SampleRealm.NAME;
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public void close() {
        process.close();
    }
}
