package sekisho.verification.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All a tree needs to grow: its size and the roots of its full blocks, largest first (a compact range).
 *
 * @param size leaves so far
 * @param roots one hash per set bit of the size, from the highest bit
 */
public record Frontier(long size, List<Hash> roots) {

    public static final Frontier EMPTY = new Frontier(0, List.of());

    public Frontier {
        roots = List.copyOf(roots);
        if (size < 0 || roots.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a frontier has one root per full block");
        }
    }

    /** A frontier after growing, and the nodes that became full on the way, leaves included. */
    public record Grown(Frontier frontier, List<Node.Hashed> nodes) {}

    /** Appends leaves in order. */
    public Grown append(List<Hash> leaves) {
        List<Hash> stack = new ArrayList<>(roots);
        List<Node.Hashed> nodes = new ArrayList<>(leaves.size() * 2);
        long count = size;
        for (Hash leaf : leaves) {
            Hash hash = leaf;
            int level = 0;
            long index = count;
            nodes.add(new Node.Hashed(new Node(level, index), hash));
            while ((index & 1) == 1) {
                hash = Hash.node(stack.removeLast(), hash);
                level++;
                index >>= 1;
                nodes.add(new Node.Hashed(new Node(level, index), hash));
            }
            stack.add(hash);
            count++;
        }
        return new Grown(new Frontier(count, stack), nodes);
    }

    /** The root of the whole tree. */
    public Hash root() {
        if (roots.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Hash.node(roots.get(i), root);
        }
        return root;
    }

    /** The roots as bytes, for keeping. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        roots.forEach(root -> all.writeBytes(root.bytes()));
        return all.toByteArray();
    }

    /** The frontier kept as {@link #bytes}. */
    public static Frontier of(long size, byte[] roots) {
        List<Hash> hashes = new ArrayList<>();
        for (int from = 0; from < roots.length; from += Hash.BYTES) {
            hashes.add(Hash.of(Arrays.copyOfRange(roots, from, from + Hash.BYTES)));
        }
        return new Frontier(size, hashes);
    }
}
