package sekisho.verification.ledger;

import java.util.Optional;

/** Heads as they were published where no database reaches. */
public interface Published {

    /** The largest head of a log that stands there. */
    Optional<Checkpoint.Signed> newest(String origin);

    /** Adds a head for good; a smaller or known one of the same log changes nothing. */
    void add(Checkpoint.Signed checkpoint);
}
