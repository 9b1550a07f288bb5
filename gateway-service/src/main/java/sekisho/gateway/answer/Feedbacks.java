package sekisho.gateway.answer;

import java.util.Optional;
import sekisho.contracts.FeedbackGiven;
import sekisho.gateway.question.Questions;

/** The memory of feedback. */
public interface Feedbacks {

    /** Tells {@code FeedbackGiven} and remembers the key, all or nothing. */
    Given keep(FeedbackGiven given, Optional<Questions.IdempotencyKey> key);
}
