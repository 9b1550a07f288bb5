package sekisho.feedback.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.contracts.wire.FactCodec;
import sekisho.feedback.preference.ImportedPair;
import sekisho.feedback.preference.ImportedPair.Message;

/** Reads pairs from JSON lines, in either spelling; a bad line is named by its number and reason, never repeated. */
final class PairLines {

    /** Most lines of one import. */
    static final int LINES_MAX = 20_000;

    private static final Set<String> ROLES = Set.of("system", "user", "assistant");

    private final Region region;
    private final Language stated;
    private final Instant now;
    private final List<ImportedPair> pairs = new ArrayList<>();
    private final List<BadLine> bad = new ArrayList<>();

    PairLines(Region region, Language stated, Instant now) {
        this.region = region;
        this.stated = stated;
        this.now = now;
    }

    /** A line that is no pair; numbered from 1. */
    record BadLine(int line, String reason) {}

    /** Why a line is no pair. */
    private static final class NoPair extends Exception {
        private static final long serialVersionUID = 1L;

        NoPair(String reason) {
            super(reason);
        }
    }

    List<ImportedPair> pairs() {
        return pairs;
    }

    List<BadLine> bad() {
        return bad;
    }

    /** Reads all lines; empty ones are skipped. */
    PairLines read(byte[] body) {
        int number = 1;
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i == body.length || body[i] == '\n') {
                readLine(number, body, start, i);
                number++;
                start = i + 1;
            }
        }
        return this;
    }

    private void readLine(int number, byte[] body, int from, int to) {
        try {
            String line = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body, from, to - from))
                    .toString()
                    .strip();
            if (!line.isEmpty()) {
                if (pairs.size() + bad.size() >= LINES_MAX) {
                    throw new NoPair("more than " + LINES_MAX + " lines");
                }
                pairs.add(pair(FactCodec.mapper().readTree(line)));
            }
        } catch (CharacterCodingException notUtf8) {
            bad.add(new BadLine(number, "not UTF-8"));
        } catch (JsonProcessingException notJson) {
            bad.add(new BadLine(
                    number, "not JSON at column " + notJson.getLocation().getColumnNr()));
        } catch (NoPair noPair) {
            bad.add(new BadLine(number, noPair.getMessage()));
        }
    }

    private ImportedPair pair(JsonNode line) throws NoPair {
        if (!line.isObject()) {
            throw new NoPair("not a JSON object");
        }
        boolean openai = line.has("input");
        List<Message> prompt = openai
                ? messages(line.path("input").path("messages"), "input.messages", "user")
                : messages(line.path("prompt"), "prompt", "user");
        String better = openai ? "preferred_output" : "chosen";
        String worse = openai ? "non_preferred_output" : "rejected";
        List<Message> chosen = messages(line.path(better), better, "assistant");
        List<Message> rejected = messages(line.path(worse), worse, "assistant");
        if (chosen.equals(rejected)) {
            throw new NoPair(better + " and " + worse + " are the same");
        }
        return ImportedPair.of(region, language(line.path("language")), prompt, chosen, rejected, now);
    }

    private Language language(JsonNode said) throws NoPair {
        if (said.isMissingNode() || said.isNull()) {
            return stated;
        }
        return Language.of(said.asText()).orElseThrow(() -> new NoPair("language: must be one of en, ja, zh, de"));
    }

    /** A message list, or a plain text as one message of this role. */
    private static List<Message> messages(JsonNode node, String field, String role) throws NoPair {
        if (node.isMissingNode() || node.isNull()) {
            throw new NoPair(field + ": missing");
        }
        if (node.isTextual()) {
            return List.of(new Message(role, content(node, field)));
        }
        if (!node.isArray() || node.isEmpty() || node.size() > ImportedPair.MESSAGES_MAX) {
            throw new NoPair(field + ": must be 1 to " + ImportedPair.MESSAGES_MAX + " messages, or a text");
        }
        List<Message> messages = new ArrayList<>();
        for (JsonNode message : node) {
            String said = message.path("role").asText("");
            if (!ROLES.contains(said)) {
                throw new NoPair(field + ": role must be system, user or assistant");
            }
            messages.add(new Message(said, content(message.path("content"), field)));
        }
        return messages;
    }

    private static String content(JsonNode node, String field) throws NoPair {
        if (!node.isTextual() || node.asText().isBlank()) {
            throw new NoPair(field + ": content must be a text that is not blank");
        }
        if (node.asText().length() > ImportedPair.MESSAGE_CHARS_MAX) {
            throw new NoPair(field + ": content has more than " + ImportedPair.MESSAGE_CHARS_MAX + " characters");
        }
        return node.asText();
    }
}
