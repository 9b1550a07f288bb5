package sekisho.feedback.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
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
        ObjectNode line = JSON.createObjectNode();
        switch (this) {
            case TRL -> {
                line.set("prompt", JSON.valueToTree(prompt));
                line.set("chosen", JSON.valueToTree(chosen));
                line.set("rejected", JSON.valueToTree(rejected));
            }
            case OPENAI -> {
                line.putObject("input").set("messages", JSON.valueToTree(prompt));
                line.set("preferred_output", JSON.valueToTree(chosen));
                line.set("non_preferred_output", JSON.valueToTree(rejected));
            }
        }
        try {
            return JSON.writeValueAsString(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a pair cannot be spelled", broken);
        }
    }
}
