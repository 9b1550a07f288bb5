package sekisho.gateway.answer;

import java.util.List;
import sekisho.gateway.question.Violation;

/** What came of an attempt to give feedback. */
public sealed interface Given {

    /** Kept, together with the fact that tells of it; the same id for the same key and body. */
    record Kept(String feedbackId) implements Given {}

    /** Nothing was done. */
    sealed interface Refused extends Given {}

    record Invalid(List<Violation> violations) implements Refused {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** There is no such question, or it is not this person's to judge. */
    record NoSuchQuestion() implements Refused {}

    /** There is no verdict yet, so there is nothing to judge. */
    record TooEarly() implements Refused {}

    record KeyReused() implements Refused {}

    record InFlight() implements Refused {}
}
