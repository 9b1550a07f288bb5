package sekisho.training.round;

import java.util.List;
import java.util.Optional;

/** The rounds there are. */
public interface Rounds {

    /** The round under way for a target, if there is one. */
    Optional<Round> underWay(String target);

    Optional<Round> find(String roundId);

    /** The latest rounds, newest first. */
    List<Round> latest(int limit);

    /**
     * Applies a decision in one transaction: the new state, its facts to the outbox, what it does to releases.
     *
     * @return false if somebody else moved the round (or opened one) first; then nothing was changed
     */
    boolean apply(Advance advance);
}
