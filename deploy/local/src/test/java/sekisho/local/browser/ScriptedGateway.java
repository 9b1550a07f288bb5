package sekisho.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/**
 * Serves the page and scripted replies, so that the browser meets answers no healthy house would give. Replies stand in
 * {@code replies.json} by method and address; whatever is posted is accepted and remembered.
 */
final class ScriptedGateway implements AutoCloseable {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final ObjectNode replies;
    private final Map<String, Reply> exceptions = new ConcurrentHashMap<>();
    private final Queue<Posted> posted = new ConcurrentLinkedQueue<>();

    /** Something the page sent. */
    record Posted(String path, JsonNode body, String requestedWith, String idempotencyKey) {}

    private record Reply(int status, String type, String body) {}

    private ScriptedGateway(HttpServer server, ObjectNode replies) {
        this.server = server;
        this.replies = replies;
    }

    static ScriptedGateway start() {
        try (InputStream script = ScriptedGateway.class.getResourceAsStream("replies.json")) {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            ScriptedGateway gateway = new ScriptedGateway(server, (ObjectNode) new ObjectMapper().readTree(script));
            server.createContext("/", gateway::answer);
            server.start();
            return gateway;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers this address with that instead, until {@link #behave()}. */
    void misbehave(String methodAndAddress, int status, String type, String body) {
        exceptions.put(methodAndAddress, new Reply(status, type, body));
    }

    /** Answers by the script alone again, and forgets what was sent. */
    void behave() {
        exceptions.clear();
        posted.clear();
    }

    List<Posted> posted() {
        return List.copyOf(posted);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String address = exchange.getRequestMethod() + " " + address(exchange);
            Reply exception = exceptions.get(address);
            Reply reply = exception != null
                    ? exception
                    : exchange.getRequestMethod().equals("POST") ? took(exchange) : read(exchange);
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", reply.type());
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String address(HttpExchange exchange) {
        String raw = exchange.getRequestURI().toString().replaceFirst("[?&]version=\\d+$", "");
        return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    }

    private Reply took(HttpExchange exchange) throws IOException {
        JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes());
        posted.add(new Posted(
                exchange.getRequestURI().getPath(),
                body,
                exchange.getRequestHeaders().getFirst("X-Requested-With"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        boolean asked = exchange.getRequestURI().getPath().equals("/v1/questions");
        return new Reply(asked ? 202 : 200, "application/json", asked ? "{\"id\":\"q-en\",\"state\":\"open\"}" : "{}");
    }

    private Reply read(HttpExchange exchange) throws IOException {
        JsonNode scripted = replies.get("GET " + address(exchange));
        if (scripted != null) {
            return new Reply(200, "application/json", scripted.toString());
        }
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/events")) {
            return new Reply(
                    200,
                    "text/event-stream",
                    "id: 1\nevent: accepted\ndata: {\"stage\":\"accepted\",\"elapsedMs\":0}\n\n");
        }
        Path file = PageFiles.root()
                .resolve(path.equals("/") ? "index.html" : path.substring(1))
                .normalize();
        if (path.startsWith("/v1/") || !file.startsWith(PageFiles.root()) || !Files.isRegularFile(file)) {
            return new Reply(
                    404, "application/problem+json", "{\"status\":404,\"code\":\"not-found\",\"title\":\"Not found\"}");
        }
        String name = file.getFileName().toString();
        return new Reply(200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), PageFiles.text(file));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
