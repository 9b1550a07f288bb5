package sekisho.verification.ledger;

import java.util.Optional;

/** Signed heads, kept and told outside. */
public interface Checkpoints {

    /** The newest one. */
    Optional<Checkpoint.Signed> newest();

    /** Keeps a checkpoint and tells it; one of the same size that is there already stays. */
    void publish(Checkpoint.Signed checkpoint);
}
