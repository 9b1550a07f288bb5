package sekisho.verification.ledger;

import java.util.List;
import java.util.Optional;

/** Signed heads: many are kept for a while, because receipts rest on them; those told outside are kept for ever. */
public interface Checkpoints {

    /** The newest one. */
    Optional<Checkpoint.Signed> newest();

    /** Keeps a checkpoint; one of the same size that is there already stays. */
    void keep(Checkpoint.Signed checkpoint);

    /** Marks a kept one as told and tells it on the topic, inside the running transaction; once, however often it is called. */
    void tell(Checkpoint.Signed checkpoint);

    /** Those told outside, from the smallest larger than a size. */
    List<Checkpoint.Signed> toldAfter(long size, int limit);

    /** Forgets those never told that are older than an hour; returns how many. */
    int forgetOld();
}
