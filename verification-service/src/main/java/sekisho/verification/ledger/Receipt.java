package sekisho.verification.ledger;

import java.util.List;

/**
 * Proof that a verdict stands in the ledger; it can be checked without this service.
 *
 * @param entry the leaf's exact canonical JSON
 * @param leafHash in lower-case hex
 * @param index place of the leaf, from 0
 * @param treeSize size the proof is for, the size of the checkpoint
 * @param proof hashes from leaf to root, base64
 * @param checkpoint the signed note
 * @param key the public key as others pin it
 */
public record Receipt(
        String verdictId,
        String entry,
        String leafHash,
        long index,
        long treeSize,
        List<String> proof,
        String checkpoint,
        String key) {

    public Receipt {
        proof = List.copyOf(proof);
    }
}
