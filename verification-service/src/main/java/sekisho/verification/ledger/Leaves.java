package sekisho.verification.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The kept ledger. */
public interface Leaves extends Nodes {

    /** Appends in order, inside the running transaction; other writers wait until it ends. */
    List<Entry.Placed> append(List<Entry> entries);

    /** The tree as last committed. */
    Frontier head();

    /** The leaf of a verdict. */
    Optional<Entry.Placed> of(String verdictId);

    /** Leaves from a place on, in order. */
    List<Entry.Placed> from(long sequence, int limit);

    /** The place of the first entry that names this moment or a later one; the size if there is none. */
    long placeOf(Instant moment);
}
