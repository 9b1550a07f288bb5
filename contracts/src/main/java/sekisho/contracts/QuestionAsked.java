package sekisho.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * A question was accepted at the door.
 *
 * @param questionId identity of everything that follows, UUID version 7
 * @param region where it lives from now on
 * @param askedAt when the gateway accepted it
 * @param deadline when the asker gets an honest status at the latest; every stage spends from it
 */
public record QuestionAsked(
        String questionId, Region region, Instant askedAt, Instant deadline, Asker asker, Inquiry inquiry)
        implements Fact, RegionalFact {

    public QuestionAsked {
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(asker, "asker");
        Objects.requireNonNull(inquiry, "inquiry");
    }

    @Override
    public String key() {
        return questionId;
    }
}
