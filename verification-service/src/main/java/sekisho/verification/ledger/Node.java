package sekisho.verification.ledger;

/**
 * A node over a full block of 2^level leaves; once written it never changes.
 *
 * @param level 0 for leaves
 * @param index position in its level, from 0
 */
public record Node(int level, long index) {

    /** A node and its hash. */
    public record Hashed(Node node, Hash hash) {}
}
