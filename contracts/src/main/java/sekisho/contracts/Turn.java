package sekisho.contracts;

import java.util.Objects;

/** One earlier exchange of the same conversation, given to the model as context: what was asked, what was released. */
public record Turn(String question, String answer) {

    public Turn {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
    }
}
