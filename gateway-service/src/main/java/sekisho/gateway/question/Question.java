package sekisho.gateway.question;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import sekisho.contracts.Citation;
import sekisho.contracts.Lapse;
import sekisho.contracts.QuestionAsked;
import sekisho.contracts.Region;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;

/**
 * A question and what has become of it so far.
 *
 * @param progress when each stage was reached
 * @param verdict the latest verdict, or null while open
 * @param objections why it was escalated, kept after the expert has settled it
 * @param law what became of the provisions the answer cites
 */
public record Question(
        QuestionAsked asked,
        QuestionState state,
        Progress progress,
        VerdictReached verdict,
        List<String> objections,
        Law law) {

    public Question {
        Objects.requireNonNull(asked, "asked");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(progress, "progress");
        objections = List.copyOf(objections);
        Objects.requireNonNull(law, "law");
        if ((verdict == null) != (state == QuestionState.OPEN)) {
            throw new IllegalArgumentException("a question is open exactly as long as it has no verdict");
        }
    }

    /** A question nobody has worked on yet. */
    public static Question fresh(QuestionAsked asked) {
        return new Question(asked, QuestionState.OPEN, Progress.NONE, null, List.of(), Law.UNCHANGED);
    }

    public String id() {
        return asked.questionId();
    }

    public Region region() {
        return asked.region();
    }

    /** What the released answers rest on, in the order it is cited; nothing while there is none. */
    public List<Citation> cited() {
        return verdict != null && verdict.verdict() instanceof Verdict.Released released
                ? released.citations()
                : List.of();
    }

    /** True if this person asked it. */
    public boolean askedBy(Person person) {
        return asked.asker().pseudonym().equals(person.pseudonym());
    }

    /**
     * When the stages were reached; null where one was not, or where nobody told.
     *
     * @param verdictAt first verdict; later than every other stage
     * @param settledAt verdict of the expert after an escalation
     * @param visibleAt when the latest verdict could first be read here
     */
    public record Progress(
            Instant retrievedAt, Instant draftedAt, Instant verdictAt, Instant settledAt, Instant visibleAt) {

        public static final Progress NONE = new Progress(null, null, null, null, null);
    }

    /**
     * What became of the cited law since.
     *
     * @param revision how often it changed, 0 for never
     * @param lapsed the cited versions that end otherwise than the answer says
     */
    public record Law(int revision, List<Lapsed> lapsed) {

        public static final Law UNCHANGED = new Law(0, List.of());

        public Law {
            lapsed = List.copyOf(lapsed);
        }
    }

    /** A cited version and how it ends. */
    public record Lapsed(String passageId, int version, Lapse lapse) {}
}
