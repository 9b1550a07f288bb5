package sekisho.training.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import sekisho.training.evaluation.Evaluation;

/** Where a round stands. Each state holds the one before it, back to {@link Open}. */
public sealed interface Round {

    /** When this state was entered. */
    Instant at();

    /** Waiting for its snapshot. */
    record Open(String roundId, String target, Cause cause, Instant at) implements Round {
        public Open {
            Objects.requireNonNull(roundId, "roundId");
            Objects.requireNonNull(target, "target");
            Objects.requireNonNull(cause, "cause");
            Objects.requireNonNull(at, "at");
        }
    }

    /** The data is frozen. */
    record Closed(Open before, Snapshot snapshot, Instant at) implements Round {}

    /** Everything that goes in is written down; the trainer may run, again if need be. */
    record Training(Closed before, Manifest manifest, Instant at) implements Round {}

    /** The candidate's weights stand. */
    record Trained(Training before, Weights weights, Instant at) implements Round {}

    /**
     * The candidate was better on held-out questions and waits for its promotion.
     *
     * @param releaseId the name it will have
     */
    record Evaluated(Trained before, Evaluation evaluation, String releaseId, Instant at) implements Round {}

    /**
     * The candidate answers a share of the questions.
     *
     * @param percent of users, 1..100
     */
    record Canary(Evaluated before, int percent, Instant at) implements Round {}

    /** The candidate is the running release. */
    record Promoted(Evaluated before, Instant at) implements Round {}

    /**
     * It ended without a release.
     *
     * @param evaluation what the comparison found, or null if it never came to one
     * @param reason a stable code
     */
    record Abandoned(Round before, Evaluation evaluation, String reason, Instant at) implements Round {}

    /** Its release was taken back. */
    record RolledBack(Promoted before, String reason, Instant at) implements Round {}

    /** The state before this one, or null for the first. */
    default Round previous() {
        return switch (this) {
            case Open open -> null;
            case Closed closed -> closed.before();
            case Training training -> training.before();
            case Trained trained -> trained.before();
            case Evaluated evaluated -> evaluated.before();
            case Canary canary -> canary.before();
            case Promoted promoted -> promoted.before();
            case Abandoned abandoned -> abandoned.before();
            case RolledBack rolledBack -> rolledBack.before();
        };
    }

    /** All states from {@link Open} to this one. */
    default List<Round> history() {
        List<Round> states = new ArrayList<>();
        for (Round state = this; state != null; state = state.previous()) {
            states.addFirst(state);
        }
        return List.copyOf(states);
    }

    /** The first state. */
    default Open opened() {
        return (Open) history().getFirst();
    }

    /** True if nothing will happen to it by itself any more. */
    default boolean ended() {
        return switch (this) {
            case Open open -> false;
            case Closed closed -> false;
            case Training training -> false;
            case Trained trained -> false;
            case Evaluated evaluated -> false;
            case Canary canary -> false;
            case Promoted promoted -> true;
            case Abandoned abandoned -> true;
            case RolledBack rolledBack -> true;
        };
    }

    /** The state's name as told to the world, for example {@code rolled-back}. */
    default String state() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
