package sekisho.gateway.conversation;

import java.util.stream.Collectors;
import sekisho.contracts.Answer;
import sekisho.contracts.Claim;
import sekisho.contracts.Turn;

/** Makes a turn of a question and the answer that was released for it. */
public final class Turns {

    private Turns() {}

    /** The claims in order, one per line, without their citations: the model finds its own. */
    public static Turn of(String question, Answer answer) {
        return new Turn(question, answer.claims().stream().map(Claim::text).collect(Collectors.joining("\n")));
    }
}
