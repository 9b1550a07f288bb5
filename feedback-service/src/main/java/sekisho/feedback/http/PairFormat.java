package sekisho.feedback.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sekisho.contracts.PairCollected;
import sekisho.contracts.wire.FactCodec;
import sekisho.feedback.preference.ImportedPair;
import sekisho.feedback.preference.ImportedPair.Message;
import sekisho.feedback.preference.PairShelf.Shelved;

/** How a pair is spelled for trainers, one JSON object a line. */
enum PairFormat {
    /** {@code {"prompt":[…],"chosen":[…],"rejected":[…]}} with message lists. */
    TRL,
    /** {@code {"input":{"messages":[…]},"preferred_output":[…],"non_preferred_output":[…]}}. */
    OPENAI;

    private static final JsonMapper JSON = FactCodec.mapper();

    /** The line, without a line break. */
    String line(Shelved shelved) {
        return switch (shelved) {
            case Shelved.Collected(long _, PairCollected pair) ->
                line(
                        List.of(new Message("user", pair.prompt())),
                        List.of(new Message("assistant", pair.chosen().text())),
                        List.of(new Message("assistant", pair.rejected().text())));
            case Shelved.Imported(long _, ImportedPair pair) -> line(pair.prompt(), pair.chosen(), pair.rejected());
        };
    }

    private String line(List<Message> prompt, List<Message> chosen, List<Message> rejected) {
        Map<String, Object> line = new LinkedHashMap<>();
        switch (this) {
            case TRL -> {
                line.put("prompt", prompt);
                line.put("chosen", chosen);
                line.put("rejected", rejected);
            }
            case OPENAI -> {
                line.put("input", Map.of("messages", prompt));
                line.put("preferred_output", chosen);
                line.put("non_preferred_output", rejected);
            }
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a pair cannot be spelled", broken);
        }
    }
}
