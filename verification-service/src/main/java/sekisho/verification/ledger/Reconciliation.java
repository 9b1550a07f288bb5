package sekisho.verification.ledger;

import java.time.Instant;
import java.util.List;

/**
 * Whether the ledger accounts for everything that was asked.
 *
 * @param since questions are taken down since then, or null if none was; earlier ones are not looked for
 * @param tallies per hour and region
 * @param discrepancies what does not fit, by name; complete unless {@code more}
 * @param more true if there are more than are listed
 */
public record Reconciliation(
        Instant from, Instant to, Instant since, List<Tally> tallies, List<Discrepancy> discrepancies, boolean more) {

    public Reconciliation {
        tallies = List.copyOf(tallies);
        discrepancies = List.copyOf(discrepancies);
    }

    /**
     * An hour of a region: asked = released + refused + escalated + open + missing.
     *
     * @param escalated with an expert now
     * @param open asked so recently that a verdict may still come
     * @param missing asked, and the ledger says nothing of it
     */
    public record Tally(
            Instant hour,
            String region,
            long asked,
            long released,
            long refused,
            long escalated,
            long open,
            long missing) {

        public Tally {
            if (asked != released + refused + escalated + open + missing) {
                throw new IllegalStateException("the questions of an hour are not all accounted for");
            }
        }
    }

    /**
     * One thing that does not fit.
     *
     * @param region null where it is not known
     * @param questionId null where it is not known
     * @param verdictId null where there is none
     * @param index place in the ledger, or null
     */
    public record Discrepancy(Kind kind, String region, String questionId, String verdictId, Long index, Instant at) {}

    /** What can be wrong. */
    public enum Kind {
        /** Asked, and no leaf tells what became of it. */
        NO_VERDICT,
        /** A leaf of the gate about a question that was never asked. */
        NEVER_ASKED,
        /** A verdict was kept, but its leaf is not there. */
        NO_LEAF,
        /** A leaf is there, but the verdict that was kept with it is not. */
        NO_KEPT_VERDICT,
        /** The leaf says another state or question than the verdict that was kept with it. */
        CONTRADICTION,
        /** A place of the ledger is empty. */
        GAP
    }

    /** True if nothing is missing and nothing is left over. */
    public boolean balanced() {
        return discrepancies.isEmpty();
    }
}
