package sekisho.contracts;

import java.time.Instant;
import java.util.Objects;

/** A person gave feedback on an answer. */
public record FeedbackGiven(
        String feedbackId, String questionId, Region region, Instant givenAt, Asker rater, Feedback feedback)
        implements Fact, RegionalFact {

    public FeedbackGiven {
        Objects.requireNonNull(feedbackId, "feedbackId");
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(givenAt, "givenAt");
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(feedback, "feedback");
    }

    @Override
    public String key() {
        return questionId;
    }
}
