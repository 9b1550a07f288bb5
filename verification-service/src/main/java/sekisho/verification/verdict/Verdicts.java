package sekisho.verification.verdict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Citation;
import sekisho.contracts.Region;

/** The kept verdicts. */
public interface Verdicts {

    /** Which of these questions the gate has judged already. */
    Set<String> judged(Collection<String> questionIds);

    /** Keeps verdicts with their leaves, inside the running transaction; a second one by the same decider is refused. */
    void keep(List<Reached> reached);

    /** What opens the commitments of a verdict's leaf. */
    Optional<Opening> opening(String verdictId);

    /**
     * The secret side of a leaf.
     *
     * @param state what the verdict led to, as {@link Reached#stateOf}
     * @param asker pseudonym of who asked
     * @param salt in lower-case hex
     * @param answer what was released, or else the draft nobody but experts may read
     * @param alternative the second released answer, or null
     * @param cited what the released answers rest on; empty where nothing was released
     */
    record Opening(
            Region region,
            String questionId,
            String state,
            String asker,
            String salt,
            String question,
            String answer,
            String alternative,
            LocalDate reachedOn,
            List<Citation> cited) {

        public Opening {
            cited = List.copyOf(cited);
        }

        /** True if the asker may read the committed answers. */
        public boolean released() {
            return Reached.RELEASED.equals(state);
        }
    }
}
