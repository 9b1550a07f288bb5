package sekisho.gateway.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionState;

/**
 * A stage that was reached.
 *
 * @param sequence its place in the story, fixed by the stage and rising: 1 accepted, 2 retrieved, 3 drafted, 4 verifying,
 *     5 the first verdict, 6 the expert's verdict after an escalation
 * @param at when it was reached, by the clock of the service that reached it
 * @param elapsed since the question was accepted, never negative
 */
public record Milestone(int sequence, Stage stage, Instant at, Duration elapsed) {

    private static final int FIRST_VERDICT = 5;
    /** The highest sequence a milestone has; what is told later follows it. */
    static final int LAST = 6;

    /** Everything that has happened to a question, in order. Stages nobody told of are left out, never made up. */
    public static List<Milestone> of(Question question) {
        List<Milestone> story = new ArrayList<>();
        Question.Progress progress = question.progress();
        add(story, question, 1, Stage.ACCEPTED, question.asked().askedAt());
        add(story, question, 2, Stage.RETRIEVED, progress.retrievedAt());
        add(story, question, 3, Stage.DRAFTED, progress.draftedAt());
        add(story, question, 4, Stage.VERIFYING, progress.draftedAt());
        boolean wasEscalated = progress.settledAt() != null || question.state() == QuestionState.ESCALATED;
        if (question.state() != QuestionState.OPEN) {
            Stage first = wasEscalated ? Stage.ESCALATED : stageOf(question.verdict());
            add(story, question, FIRST_VERDICT, first, progress.verdictAt());
        }
        if (progress.settledAt() != null) {
            add(story, question, LAST, stageOf(question.verdict()), progress.settledAt());
        }
        return List.copyOf(story);
    }

    private static Stage stageOf(VerdictReached reached) {
        return switch (reached.verdict()) {
            case Verdict.Released _ -> Stage.RELEASED;
            case Verdict.Escalated _ -> Stage.ESCALATED;
            case Verdict.Refused _ -> Stage.REFUSED;
        };
    }

    private static void add(List<Milestone> story, Question question, int sequence, Stage stage, Instant at) {
        if (at != null) {
            Duration elapsed = Duration.between(question.asked().askedAt(), at);
            story.add(new Milestone(sequence, stage, at, elapsed.isNegative() ? Duration.ZERO : elapsed));
        }
    }
}
