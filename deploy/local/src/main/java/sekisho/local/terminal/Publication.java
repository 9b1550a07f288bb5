package sekisho.local.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import sekisho.local.gateway.Gateway;

/**
 * What became of passages that were sent.
 *
 * @param published new, or a new version
 * @param unchanged there already, word for word
 * @param rejected ids and reasons of the gateway
 */
record Publication(int published, int unchanged, List<String> rejected) {

    /** A body stays below this many characters of text, well under the gateway's limit. */
    private static final int BATCH_CHARS_MAX = 1_000_000;

    /**
     * Sends passages in batches.
     *
     * @param skip true to publish the good ones of a batch the gateway does not like
     * @param sent told how many have gone
     */
    static Publication of(List<ObjectNode> passages, Gateway gateway, String user, boolean skip, IntConsumer sent) {
        int published = 0;
        int unchanged = 0;
        List<String> rejected = new ArrayList<>();
        int to;
        for (int from = 0; from < passages.size(); from = to) {
            to = endOfBatch(passages, from);
            JsonNode reply = gateway.publish(user, passages.subList(from, to), skip);
            published += reply.path("published").asInt();
            unchanged += reply.path("unchanged").asInt();
            for (JsonNode one : reply.path("rejected")) {
                ObjectNode passage = passages.get(from + one.path("index").asInt());
                rejected.add(
                        passage.path("id").asText() + ": " + one.path("reason").asText());
            }
            sent.accept(to);
        }
        return new Publication(published, unchanged, rejected);
    }

    private static int endOfBatch(List<ObjectNode> passages, int from) {
        int end = from;
        int chars = 0;
        do {
            chars += passages.get(end).path("text").asText().length();
            end++;
        } while (end < passages.size() && end - from < Gateway.PASSAGES_MAX && chars < BATCH_CHARS_MAX);
        return end;
    }

    @Override
    public String toString() {
        return "%d published, %d unchanged, %d rejected".formatted(published, unchanged, rejected.size());
    }
}
