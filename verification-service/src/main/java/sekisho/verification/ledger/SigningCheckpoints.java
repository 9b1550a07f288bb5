package sekisho.verification.ledger;

/** Signs the ledger's head whenever it has grown. */
public final class SigningCheckpoints {

    private final Leaves leaves;
    private final Checkpoints checkpoints;
    private final CheckpointKey key;
    private final String origin;
    private final Continuity continuity;

    public SigningCheckpoints(
            Leaves leaves, Checkpoints checkpoints, CheckpointKey key, String origin, Continuity continuity) {
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.key = key;
        this.origin = origin;
        this.continuity = continuity;
    }

    /**
     * The newest checkpoint, after signing a new one if the ledger has grown; call in a transaction.
     *
     * @throws LedgerNotSoundException if the ledger does not continue what was published of it
     */
    public Checkpoint.Signed sign() {
        continuity.mustBeSound();
        Frontier head = leaves.head();
        return checkpoints
                .newest()
                .filter(newest -> newest.checkpoint().size() >= head.size())
                .orElseGet(() -> {
                    Checkpoint.Signed signed = key.sign(new Checkpoint(origin, head.size(), head.root()));
                    checkpoints.keep(signed);
                    return signed;
                });
    }

    /** The public key as others pin it. */
    public String verifier() {
        return key.verifier();
    }
}
