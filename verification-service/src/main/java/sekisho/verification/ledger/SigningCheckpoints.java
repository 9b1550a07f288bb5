package sekisho.verification.ledger;

/** Signs the ledger's head whenever it has grown. */
public final class SigningCheckpoints {

    private final Leaves leaves;
    private final Checkpoints checkpoints;
    private final CheckpointKey key;
    private final String origin;

    public SigningCheckpoints(Leaves leaves, Checkpoints checkpoints, CheckpointKey key, String origin) {
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.key = key;
        this.origin = origin;
    }

    /** The newest checkpoint, after signing a new one if the ledger has grown; call in a transaction. */
    public Checkpoint.Signed sign() {
        Frontier head = leaves.head();
        return checkpoints
                .newest()
                .filter(newest -> newest.checkpoint().size() >= head.size())
                .orElseGet(() -> {
                    Checkpoint.Signed signed = key.sign(new Checkpoint(origin, head.size(), head.root()));
                    checkpoints.publish(signed);
                    return signed;
                });
    }

    /** The public key as others pin it. */
    public String verifier() {
        return key.verifier();
    }
}
