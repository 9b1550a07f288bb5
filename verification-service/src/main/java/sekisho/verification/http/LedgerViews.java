package sekisho.verification.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import sekisho.contracts.Region;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Checkpoints;
import sekisho.verification.ledger.Entry;
import sekisho.verification.ledger.Frontier;
import sekisho.verification.ledger.Hash;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.ledger.Proofs;

/** The ledger as it is shown; knows nothing of who asks. */
public record LedgerViews(Leaves leaves, Checkpoints checkpoints) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Hashes from small to large, base64. */
    public record ProofView(long from, long to, List<String> proof) {}

    /** All a checker needs to go on from a size without what came before: hashes of full blocks, largest first, base64. */
    public record FrontierView(long size, List<String> blocks) {}

    /** Proves that a leaf is in the tree of a size. */
    public ProofView inclusion(long index, long size) {
        return new ProofView(index, size, base64(new Proofs(leaves).inclusion(index, size)));
    }

    /** Proves that a smaller tree is the beginning of a larger one. */
    public ProofView consistency(long from, long to) {
        return new ProofView(from, to, base64(new Proofs(leaves).consistency(from, to)));
    }

    /** What stands before a place. */
    public FrontierView frontier(long size) {
        Frontier frontier = new Proofs(leaves).frontier(size);
        return new FrontierView(size, base64(frontier.roots()));
    }

    /**
     * Entries as JSON lines; of another region than the one named only the leaf's hash, so that everything can still be
     * checked.
     *
     * @param region whose entries are shown, or null for all
     */
    public String entries(long from, int limit, Region region) {
        StringBuilder lines = new StringBuilder();
        for (Entry.Placed leaf : leaves.from(from, limit)) {
            ObjectNode line = JSON.createObjectNode().put("index", leaf.sequence());
            if (region == null || isOf(region, leaf.canonical())) {
                line.put("verdictId", leaf.verdictId()).put("entry", leaf.canonical());
            } else {
                line.put(
                        "leafHash",
                        Hash.leaf(leaf.canonical().getBytes(StandardCharsets.UTF_8))
                                .base64());
            }
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    private static boolean isOf(Region region, String canonical) {
        try {
            return region.suffix()
                    .equals(JSON.readTree(canonical).path("region").asText());
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }

    /** Published heads as JSON lines, from the smallest larger than a size. */
    public String heads(long after, int limit) {
        StringBuilder lines = new StringBuilder();
        for (Checkpoint.Signed head : checkpoints.toldAfter(after, limit)) {
            lines.append(JSON.createObjectNode().put("checkpoint", head.note())).append('\n');
        }
        return lines.toString();
    }

    private static List<String> base64(List<Hash> proof) {
        return proof.stream().map(Hash::base64).toList();
    }
}
