package sekisho.verification.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Draws up receipts from the ledger. */
public final class IssuingReceipt {

    private final Leaves leaves;
    private final Checkpoints checkpoints;
    private final SigningCheckpoints signing;

    public IssuingReceipt(Leaves leaves, Checkpoints checkpoints, SigningCheckpoints signing) {
        this.leaves = leaves;
        this.checkpoints = checkpoints;
        this.signing = signing;
    }

    /** The receipt of a verdict, under the newest checkpoint, or a new one if none covers it yet; call in a transaction. */
    public Optional<Receipt> of(String verdictId) {
        return leaves.of(verdictId).map(this::receipt);
    }

    private Receipt receipt(Entry.Placed leaf) {
        Checkpoint.Signed head = checkpoints
                .newest()
                .filter(newest -> newest.checkpoint().size() > leaf.sequence())
                .orElseGet(signing::sign);
        long size = head.checkpoint().size();
        return new Receipt(
                leaf.verdictId(),
                leaf.canonical(),
                Hash.leaf(leaf.canonical().getBytes(StandardCharsets.UTF_8)).hex(),
                leaf.sequence(),
                size,
                new Proofs(leaves)
                        .inclusion(leaf.sequence(), size).stream()
                                .map(Hash::base64)
                                .toList(),
                head.note(),
                signing.verifier());
    }
}
