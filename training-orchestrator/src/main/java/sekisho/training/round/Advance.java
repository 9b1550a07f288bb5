package sekisho.training.round;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sekisho.contracts.Fact;
import sekisho.training.release.Releasing;

/**
 * A decision about a round, to be applied as a whole or not at all.
 *
 * @param from the state it was decided on; empty for an opening
 * @param to the state to enter
 * @param told facts for the world
 * @param releasing what it does to releases, if anything
 */
public record Advance(Optional<Round> from, Round to, List<Fact> told, Optional<Releasing> releasing) {

    public Advance {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        told = List.copyOf(told);
        Objects.requireNonNull(releasing, "releasing");
    }
}
