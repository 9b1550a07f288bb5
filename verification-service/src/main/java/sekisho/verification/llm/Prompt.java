package sekisho.verification.llm;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import sekisho.contracts.Digests;
import sekisho.contracts.Passage;
import sekisho.verification.opinion.Brief;

/** How a brief is put to a model. */
final class Prompt {

    /** Name of the protocol; the digest of the instructions stands beside it in a model's identity. */
    static final String PROTOCOL = "blind-1";

    /** Longest answer, in tokens as the model counts them. */
    private static final int TOKENS_MAX = 1_024;

    private static final String RESOURCE = "/second-model/instructions.txt";
    private static final String INSTRUCTIONS = read();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Prompt() {}

    /** First 12 hex digits of the SHA-256 of the instructions. */
    static String digest() {
        return Digests.sha256(INSTRUCTIONS).substring(0, 12);
    }

    /** The body of a chat completion request: no sampling, no streaming, a JSON object as answer. */
    static byte[] body(String model, Brief brief) {
        ObjectNode body = JSON.createObjectNode();
        body.put("model", model);
        body.put("temperature", 0);
        body.put("seed", 7);
        body.put("max_tokens", TOKENS_MAX);
        body.put("stream", false);
        body.putObject("response_format").put("type", "json_object");
        ArrayNode messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", INSTRUCTIONS);
        messages.addObject().put("role", "user").put("content", data(brief).toString());
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode data(Brief brief) {
        ObjectNode data = JSON.createObjectNode();
        data.put("question", brief.question());
        data.put("language", brief.language().code());
        data.put("asOf", brief.asOf().toString());
        brief.jurisdictions().forEach(data.putArray("jurisdictions")::add);
        ArrayNode provisions = data.putArray("provisions");
        for (Brief.Provision provision : brief.provisions()) {
            Passage passage = provision.passage();
            ObjectNode shown = provisions.addObject();
            shown.put("id", provision.label());
            shown.put("instrument", passage.instrument());
            shown.put("locator", passage.locator());
            shown.put("jurisdiction", passage.jurisdiction());
            put(shown, "validFrom", passage.validFrom());
            put(shown, "validTo", passage.validTo());
            shown.put("text", passage.text());
        }
        return data;
    }

    private static void put(ObjectNode shown, String field, LocalDate day) {
        if (day != null) {
            shown.put(field, day.toString());
        }
    }

    private static String read() {
        try (InputStream file = Prompt.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
