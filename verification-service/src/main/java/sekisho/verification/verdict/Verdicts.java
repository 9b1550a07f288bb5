package sekisho.verification.verdict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * @param asker pseudonym of who asked
     * @param salt in lower-case hex
     */
    record Opening(Region region, String asker, String salt, String question, String answer) {}
}
