package sekisho.verification.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import sekisho.contracts.Region;

/** What was asked, and what the ledger says became of it. */
public interface Accounts {

    /** A question the gateway has told it accepted. */
    record Asked(String questionId, Region region, Instant at) {}

    /** Takes down what was asked, inside the running transaction; again is the same. */
    void asked(List<Asked> questions);

    /** Since when questions are taken down; empty before the first. */
    Optional<Instant> since();

    /**
     * What became of the questions of each hour and region, in order.
     *
     * @param due a question asked before this moment should have a verdict by now
     */
    List<Reconciliation.Tally> tallies(Instant from, Instant to, Instant due);

    /** What does not fit together, each by name, at most so many of a kind. */
    List<Reconciliation.Discrepancy> discrepancies(Instant from, Instant to, Instant due, int most);
}
