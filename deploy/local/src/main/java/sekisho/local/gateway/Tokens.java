package sekisho.local.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import sekisho.local.house.Secret;
import sekisho.parts.SampleRealm;

/** Bearer tokens of sample users and applications, fetched from Keycloak and kept until shortly before they end. */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String issuer;
    private final UnaryOperator<String> secrets;
    private final InstantSource clock;
    private final HttpClient client;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    /** @param secrets gives the secret of a name of {@link Secret} */
    public Tokens(String issuer, UnaryOperator<String> secrets, HttpClient client) {
        this.issuer = issuer;
        this.secrets = secrets;
        this.client = client;
        this.clock = InstantSource.system();
    }

    private record Held(String token, Instant until) {}

    /**
     * A token of that user, valid for a minute at least.
     *
     * @throws IllegalArgumentException if there is no such sample user
     * @throws RefusedException if Keycloak does not give one
     */
    public String of(String user) {
        return held.compute(user, this::keepOrFetch).token();
    }

    /** One sign-in at a time for each user: Keycloak takes several at once for an attack and refuses them. */
    private Held keepOrFetch(String user, Held last) {
        if (last != null && clock.instant().isBefore(last.until())) {
            return last;
        }
        Reply reply = fetch(form(user)).orRefused("a token for " + user);
        Instant until = clock.instant()
                .plusSeconds(reply.body().path("expires_in").asLong())
                .minus(MARGIN);
        return new Held(reply.body().path("access_token").asText(), until);
    }

    private Map<String, String> form(String user) {
        if (SampleRealm.APPLICATIONS.contains(user)) {
            return Map.of(
                    "grant_type",
                    "client_credentials",
                    "client_id",
                    user,
                    "client_secret",
                    secrets.apply(Secret.realm(user)));
        }
        if (SampleRealm.USERS.contains(user)) {
            return Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    SampleRealm.COMMAND_LINE,
                    "username",
                    user,
                    "password",
                    secrets.apply(Secret.realm(user)));
        }
        throw new IllegalArgumentException(
                "no sample user '" + user + "'; there are " + SampleRealm.USERS + " and " + SampleRealm.APPLICATIONS);
    }

    private Reply fetch(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return Reply.of(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException down) {
            throw new UncheckedIOException("Keycloak does not answer at " + issuer, down);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
