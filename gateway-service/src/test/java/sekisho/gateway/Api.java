package sekisho.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import sekisho.contracts.wire.FactCodec;
import sekisho.parts.TestTokens;

/** The gateway under test, as a program sees it. */
final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    static Api as(String username, List<String> roles, List<String> regions) {
        return new Api(TestTokens.token(username, roles, regions));
    }

    static Api auditor(String username) {
        return as(username, List.of("auditor"), List.of("emea", "apac"));
    }

    static Api librarian() {
        return as("lib", List.of("librarian"), List.of("emea", "apac", "americas"));
    }

    static Api with(String token) {
        return new Api(token);
    }

    static Api nobody() {
        return new Api(null);
    }

    /** A reply, whatever its body. */
    record Reply(int status, HttpResponse<byte[]> raw) {

        JsonNode json() {
            try {
                return raw.body().length == 0 ? null : FactCodec.mapper().readTree(raw.body());
            } catch (IOException broken) {
                throw new UncheckedIOException(text(), broken);
            }
        }

        String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        String code() {
            return json().path("code").asText();
        }

        Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Reply post(String path, String json, String... headers) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), headers);
    }

    Reply send(String method, String path, byte[] body, String... headers) {
        try {
            HttpResponse<byte[]> raw =
                    CLIENT.send(request(method, path, body, headers), HttpResponse.BodyHandlers.ofByteArray());
            return new Reply(raw.statusCode(), raw);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    HttpRequest request(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(40));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            for (int i = 0; i < headers.length; i += 2) {
                request.setHeader(headers[i], headers[i + 1]);
            }
        }
        return request.method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    static URI address(String path) {
        String base = ConfigProvider.getConfig().getValue("test.url", String.class);
        return URI.create(base + path);
    }
}
