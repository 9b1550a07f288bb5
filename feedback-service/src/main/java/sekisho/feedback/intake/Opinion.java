package sekisho.feedback.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import sekisho.contracts.Feedback;
import sekisho.contracts.FeedbackGiven;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;
import sekisho.contracts.Verdict;
import sekisho.contracts.VerdictReached;

/**
 * Somebody's stance on the answer to a question.
 *
 * @param opinionId the feedback's or the verdict's identity
 * @param rater pseudonym; {@link #DESK} for settlements, whose expert the verdict does not name
 * @param raterRole the role it was said in
 */
public record Opinion(
        String opinionId,
        String questionId,
        Region region,
        String rater,
        String raterRole,
        Instant givenAt,
        Stance stance) {

    /** The review desk as a rater: people change, the desk speaks with one voice. */
    public static final String DESK = "desk";

    private static final String NO_ROLE = "none";

    public Opinion {
        Objects.requireNonNull(opinionId, "opinionId");
        Objects.requireNonNull(questionId, "questionId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(rater, "rater");
        Objects.requireNonNull(raterRole, "raterRole");
        Objects.requireNonNull(givenAt, "givenAt");
        Objects.requireNonNull(stance, "stance");
    }

    public static Opinion of(FeedbackGiven given) {
        Stance stance = switch (given.feedback()) {
            case Feedback.Rating rating -> new Stance.Rated(rating.stars());
            case Feedback.Correction correction -> new Stance.Corrected(correction.passageIds());
            case Feedback.Preference preference -> new Stance.Preferred(preference.chosen(), preference.rejected());
        };
        return new Opinion(
                given.feedbackId(),
                given.questionId(),
                given.region(),
                given.rater().pseudonym(),
                weightiest(given),
                given.givenAt(),
                stance);
    }

    /** The opinion in a verdict: only an expert's release is one. */
    public static Optional<Opinion> of(VerdictReached reached) {
        return reached.decidedBy() == VerdictReached.DecidedBy.EXPERT
                        && reached.verdict() instanceof Verdict.Released released
                ? Optional.of(new Opinion(
                        reached.verdictId(),
                        reached.questionId(),
                        reached.region(),
                        DESK,
                        Roles.EXPERT,
                        reached.reachedAt(),
                        new Stance.Settled(released.answer().claims())))
                : Optional.empty();
    }

    private static String weightiest(FeedbackGiven given) {
        if (given.rater().roles().contains(Roles.EXPERT)) {
            return Roles.EXPERT;
        }
        return new TreeSet<>(given.rater().roles()).stream().findFirst().orElse(NO_ROLE);
    }
}
