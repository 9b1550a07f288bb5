package sekisho.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The gateway's HTTP interface for one user after another. Safe for use by many threads. */
public final class Gateway {

    /** Most passages in one request. */
    public static final int PASSAGES_MAX = 500;

    /** Passages of one page; the most the gateway gives. */
    private static final int PAGE = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_WITH_FILES = Duration.ofMinutes(10);

    private final String url;
    private final Tokens tokens;
    private final HttpClient client;

    public Gateway(String url, Tokens tokens, HttpClient client) {
        this.url = url;
        this.tokens = tokens;
        this.client = client;
    }

    public Tokens tokens() {
        return tokens;
    }

    /**
     * Reads a resource.
     *
     * @throws RefusedException on any status from 300
     */
    public JsonNode get(String user, String path) {
        return send(request(user, path).GET().build()).orRefused("GET " + path).body();
    }

    /** As {@link #get}, for what is not JSON. */
    public String getText(String user, String path) {
        HttpRequest request = request(user, path)
                .setHeader("Accept", "text/plain, application/x-ndjson, application/json, application/problem+json")
                .GET()
                .build();
        return new String(bytes(request, path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(HttpRequest request, String path) {
        HttpResponse<byte[]> response = answer(request);
        Reply.of(response).orRefused("GET " + path);
        return response.body();
    }

    /**
     * Posts a JSON body.
     *
     * @throws RefusedException on any status from 300
     */
    public Reply post(String user, String path, JsonNode body, Map<String, String> headers) {
        return send(posting(user, path, body, headers)).orRefused("POST " + path);
    }

    /** Posts bytes as they are. */
    public JsonNode postBytes(String user, String path, byte[] body, String type) {
        return send(request(user, path)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build())
                .orRefused("POST " + path)
                .body();
    }

    /**
     * Posts a file as it is, without taking it into memory.
     *
     * @throws RefusedException on any status from 300
     */
    public JsonNode postFile(String user, String path, Path file) {
        try {
            return send(request(user, path)
                            .timeout(PATIENCE_WITH_FILES)
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofFile(file))
                            .build())
                    .orRefused("POST " + file.getFileName())
                    .body();
        } catch (FileNotFoundException gone) {
            throw new IllegalArgumentException("there is no file " + file, gone);
        }
    }

    /** Posts without blocking; an error status is a reply like any other. */
    public CompletableFuture<Reply> postAsync(String user, String path, JsonNode body, Map<String, String> headers) {
        return client.sendAsync(posting(user, path, body, headers), BodyHandlers.ofByteArray())
                .thenApply(Reply::of);
    }

    /**
     * Publishes at most {@value #PASSAGES_MAX} passages; the reply is {@code {published, unchanged, rejected}}.
     *
     * @param skip true to publish the good ones where some are rejected, false for all or nothing
     */
    public JsonNode publish(String user, List<ObjectNode> passages, boolean skip) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode array = body.putArray("passages");
        array.addAll(passages);
        return post(user, "/v1/passages?onError=" + (skip ? "skip" : "abort"), body, Map.of())
                .body();
    }

    /** Every current passage the user may read, ended ones included, page by page; of one instrument, or of all (null). */
    public List<JsonNode> passages(String user, String instrument) {
        String path = "/v1/passages?limit=" + PAGE
                + (instrument == null ? "" : "&instrument=" + URLEncoder.encode(instrument, StandardCharsets.UTF_8));
        return all(user, path);
    }

    /** Every item of a list, page by page. */
    public List<JsonNode> all(String user, String path) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode page = get(user, path); page != null; page = next(user, path, page)) {
            page.path("items").forEach(all::add);
        }
        return all;
    }

    private JsonNode next(String user, String path, JsonNode page) {
        String cursor = page.path("nextCursor").asText("");
        return cursor.isEmpty() || page.path("nextCursor").isNull()
                ? null
                : get(
                        user,
                        path + (path.contains("?") ? "&" : "?") + "cursor="
                                + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    private HttpRequest posting(String user, String path, JsonNode body, Map<String, String> headers) {
        HttpRequest.Builder builder = request(user, path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.isMissingNode() ? "" : body.toString()));
        headers.forEach(builder::header);
        return builder.build();
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Accept", "application/json, application/problem+json")
                .header("Authorization", "Bearer " + tokens.of(user));
    }

    private Reply send(HttpRequest request) {
        return Reply.of(answer(request));
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException down) {
            throw new UncheckedIOException("the gateway does not answer at " + url, down);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
