package sekisho.gateway.answer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import sekisho.contracts.Feedback;
import sekisho.contracts.FeedbackGiven;
import sekisho.contracts.Roles;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionState;
import sekisho.gateway.question.Questions;

/** Takes feedback in: from the asker, or from an expert or application of the question's region. */
public final class GivingFeedback {

    private final Questions questions;
    private final Feedbacks feedbacks;
    private final Clock clock;
    private final Supplier<String> ids;

    public GivingFeedback(Questions questions, Feedbacks feedbacks, Clock clock, Supplier<String> ids) {
        this.questions = questions;
        this.feedbacks = feedbacks;
        this.clock = clock;
        this.ids = ids;
    }

    public Given give(String questionId, FeedbackForm form, Person rater, Optional<Questions.IdempotencyKey> key) {
        Optional<Question> question = questions.find(questionId).filter(found -> mayJudge(rater, found));
        if (question.isEmpty()) {
            return new Given.NoSuchQuestion();
        }
        FormCheck check = new FormCheck();
        Optional<Feedback> feedback = FeedbackCheck.read(form, check);
        if (feedback.isEmpty() || !check.violations().isEmpty()) {
            return new Given.Invalid(check.violations());
        }
        if (question.get().state() == QuestionState.OPEN) {
            return new Given.TooEarly();
        }
        return feedbacks.keep(
                new FeedbackGiven(
                        ids.get(),
                        questionId,
                        question.get().region(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        rater.asker(),
                        feedback.get()),
                key);
    }

    private static boolean mayJudge(Person rater, Question question) {
        return rater.belongsTo(question.region())
                && (question.askedBy(rater) || rater.is(Roles.EXPERT) || rater.is(Roles.APP));
    }
}
