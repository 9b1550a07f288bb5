package sekisho.gateway.answer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.question.Question;

/** The memory of what became of questions. */
public interface Verdicts {

    /**
     * Applies a batch in one transaction: what was delivered before or would move a question backwards changes nothing.
     *
     * @return the questions that changed, as they are now
     */
    List<Question> settle(List<Delivery> batch, Instant visibleAt);

    /** Remembers when stages were reached, where nobody has yet. Best effort: progress is not truth. */
    void progress(List<Progress> batch);

    /**
     * How often each question has changed, for those that exist.
     *
     * @param questionIds at most a few thousand
     */
    Map<String, Integer> revisions(Set<String> questionIds);

    /** A verdict with the identity it is deduplicated by. */
    record Delivery(String source, String eventId, VerdictReached reached) {}

    /** When a draft came to be; either may be null. */
    record Progress(String questionId, Instant retrievedAt, Instant draftedAt) {}
}
