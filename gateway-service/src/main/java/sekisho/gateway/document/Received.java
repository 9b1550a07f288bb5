package sekisho.gateway.document;

import java.util.List;
import sekisho.gateway.question.Violation;

/** What came of sending a document. */
public sealed interface Received {

    /** It waits, is worked on already, or has nothing new. */
    record Taken(Import taken) implements Received {}

    /** It was not taken. */
    sealed interface Refused extends Received {}

    /** What was said about it is wrong. */
    record Invalid(List<Violation> violations) implements Refused {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    record TooLarge(long most) implements Refused {}

    /** This person has sent as many as one may at once. */
    record TooMany() implements Refused {}

    /** All places are taken. */
    record Full() implements Refused {}

    /** Nothing here can read documents. */
    record NoReader() implements Refused {}
}
