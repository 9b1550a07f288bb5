package sekisho.gateway.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionState;

/** Decides what a verdict does to a question. */
public final class Settlement {

    private Settlement() {}

    /**
     * The question after the verdict, or empty where the verdict would move it backwards or sideways: a second delivery, a
     * gate verdict after an expert's, anything after a final one.
     *
     * @param visibleAt now, by the gateway's clock
     */
    public static Optional<Question> apply(Question question, VerdictReached reached, Instant visibleAt) {
        QuestionState next = QuestionState.after(reached.verdict());
        if (!question.state().mayBecome(next) || reached.region() != question.region()) {
            return Optional.empty();
        }
        Question.Progress before = question.progress();
        boolean second = question.state() == QuestionState.ESCALATED;
        Question.Progress progress = new Question.Progress(
                before.retrievedAt(),
                before.draftedAt(),
                second ? before.verdictAt() : reached.reachedAt(),
                second ? reached.reachedAt() : null,
                visibleAt);
        List<String> objections =
                reached.verdict() instanceof Verdict.Escalated escalated ? escalated.reasons() : question.objections();
        return Optional.of(new Question(question.asked(), next, progress, reached, objections, question.law()));
    }
}
