package sekisho.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import sekisho.contracts.wire.FactCodec;

/** A service behind the gateway that tells what reached it. */
public final class OwnerResource implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.createContext("/", OwnerResource::answer);
        server.start();
        return Map.of(
                "sekisho.verification-url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                // A port nobody listens on.
                "sekisho.feedback-url",
                "http://127.0.0.1:1");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, Object> seen = Map.of(
                "method", exchange.getRequestMethod(),
                "uri", exchange.getRequestURI().toString(),
                "bearer", exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey"),
                "cookie", exchange.getRequestHeaders().containsKey("Cookie"),
                "odd", exchange.getRequestHeaders().containsKey("X-Odd"),
                "body", body);
        byte[] reply = FactCodec.encode(seen);
        int status = 200;
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (path.endsWith("refuse")) {
            status = 403;
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
        } else if (path.endsWith("redirect")) {
            status = 302;
            exchange.getResponseHeaders().add("Location", "http://elsewhere/");
        }
        exchange.getResponseHeaders().add("X-Internal", "secret");
        exchange.sendResponseHeaders(status, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
