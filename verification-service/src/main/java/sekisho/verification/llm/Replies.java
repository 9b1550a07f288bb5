package sekisho.verification.llm;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Limits;
import sekisho.verification.opinion.Opinion;
import sekisho.verification.opinion.Opinion.Statement;

/** Reads what a model replied: exactly the agreed form, or nothing. Nothing is repaired, guessed or left out. */
final class Replies {

    /** Longest text of one claim, in characters. */
    private static final int TEXT_CHARS_MAX = 4_000;

    private static final Set<String> CLAIM = Set.of("text", "provision", "quote");
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Replies() {}

    /** The opinion in the body of a chat completion; empty if there is none in the agreed form. */
    static Optional<Opinion> opinion(byte[] body) {
        try {
            JsonNode choices = STRICT.readTree(body).path("choices");
            JsonNode first = choices.path(0);
            JsonNode content = first.path("message").path("content");
            boolean whole = choices.size() == 1
                    && "stop".equals(first.path("finish_reason").asText());
            return whole && content.isTextual() ? read(content.textValue()) : Optional.empty();
        } catch (IOException | StackOverflowError garbled) {
            return Optional.empty();
        }
    }

    private static Optional<Opinion> read(String content) throws IOException {
        JsonNode reply = STRICT.readTree(content);
        Set<String> fields = names(reply);
        String answer = reply.path("answer").isTextual() ? reply.get("answer").textValue() : "";
        if (answer.equals("cannot-tell") && fields.equals(Set.of("answer"))) {
            return Optional.of(new Opinion.CannotTell());
        }
        JsonNode claims = reply.path("claims");
        if (!answer.equals("found")
                || !fields.equals(Set.of("answer", "claims"))
                || !claims.isArray()
                || claims.isEmpty()
                || claims.size() > Limits.CLAIMS_MAX) {
            return Optional.empty();
        }
        List<Statement> statements = new ArrayList<>();
        for (JsonNode claim : claims) {
            if (!isClaim(claim)) {
                return Optional.empty();
            }
            statements.add(new Statement(
                    claim.get("text").textValue(),
                    claim.get("provision").textValue(),
                    claim.get("quote").textValue()));
        }
        return Optional.of(new Opinion.Answers(statements));
    }

    private static boolean isClaim(JsonNode claim) {
        return names(claim).equals(CLAIM)
                && CLAIM.stream().allMatch(field -> claim.get(field).isTextual())
                && !claim.get("text").textValue().isBlank()
                && claim.get("text").textValue().length() <= TEXT_CHARS_MAX
                && claim.get("quote").textValue().length() <= Limits.QUOTE_CHARS_MAX;
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
