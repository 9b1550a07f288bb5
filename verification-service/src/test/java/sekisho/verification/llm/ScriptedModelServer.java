package sekisho.verification.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A chat completions server whose words are scripted; it speaks the protocol as the real ones do. */
public final class ScriptedModelServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What was asked of it. */
    public record Asked(String path, String authorization, JsonNode body) {
        /** What the user's message held. */
        public JsonNode data() {
            try {
                return JSON.readTree(body.at("/messages/1/content").asText());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /** How one request is met. */
    @FunctionalInterface
    public interface Manner {
        void meet(HttpExchange exchange, Asked asked) throws IOException;
    }

    private final HttpServer server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Manner manner = status(503);

    public ScriptedModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::meet);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public List<Asked> asked() {
        return asked;
    }

    public ScriptedModelServer is(Manner next) {
        manner = next;
        return this;
    }

    /** Answers with this content of the assistant's message. */
    public static Manner saying(String content) {
        return answering(data -> content);
    }

    /** Answers with content made from what it was shown. */
    public static Manner answering(Function<JsonNode, String> content) {
        return (exchange, asked) -> send(exchange, 200, completion(content.apply(asked.data()), "stop"));
    }

    public static Manner cutOffAtTheLimit(String content) {
        return (exchange, asked) -> send(exchange, 200, completion(content, "length"));
    }

    public static Manner status(int status) {
        return (exchange, asked) -> {
            exchange.getResponseHeaders().add("Retry-After", "1");
            send(exchange, status, "{\"error\":{\"message\":\"no\"}}");
        };
    }

    public static Manner body(String body) {
        return (exchange, asked) -> send(exchange, 200, body);
    }

    /** Promises more than it sends, then hangs up. */
    public static Manner cutStream(String content) {
        return (exchange, asked) -> {
            byte[] whole = completion(content, "stop").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, whole.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("hung up");
        };
    }

    /** Takes the question and says nothing until it is closed. */
    public Manner silent() {
        return (exchange, asked) -> await();
    }

    /** Begins to answer in time, and never ends. */
    public Manner stalling() {
        return (exchange, asked) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"choices\":[".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await();
        };
    }

    /** Never ends, and does not even pause. */
    public static Manner flooding() {
        return (exchange, asked) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] more = "x".repeat(65_536).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 10_000; i++) {
                exchange.getResponseBody().write(more);
            }
        };
    }

    private void await() throws IOException {
        try {
            closing.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private void meet(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked one = new Asked(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    JSON.readTree(exchange.getRequestBody()));
            asked.add(one);
            manner.meet(exchange, one);
        }
    }

    private static String completion(String content, String finish) {
        ObjectNode completion = JSON.createObjectNode();
        completion.put("id", "chatcmpl-1").put("object", "chat.completion").put("created", 1_700_000_000);
        completion.put("model", "second-1");
        ObjectNode choice = completion.putArray("choices").addObject();
        choice.put("index", 0).put("finish_reason", finish).putNull("logprobs");
        choice.putObject("message").put("role", "assistant").put("content", content);
        completion
                .putObject("usage")
                .put("prompt_tokens", 10)
                .put("completion_tokens", 5)
                .put("total_tokens", 15);
        return completion.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
