package sekisho.verification.opinion;

import java.util.List;
import java.util.Objects;

/** What a second model says about a brief. */
public sealed interface Opinion {

    /** Its own answer, never empty. */
    record Answers(List<Statement> statements) implements Opinion {
        public Answers {
            statements = List.copyOf(statements);
            if (statements.isEmpty()) {
                throw new IllegalArgumentException("an answer says something");
            }
        }
    }

    /** The evidence does not answer the question. */
    record CannotTell() implements Opinion {}

    /**
     * One sentence of an answer.
     *
     * @param text what it says, in its own words or those of the provision
     * @param provision label of the provision in the brief, for example {@code P2}
     * @param quote the words of that provision it rests on
     */
    record Statement(String text, String provision, String quote) {
        public Statement {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(provision, "provision");
            Objects.requireNonNull(quote, "quote");
        }
    }
}
