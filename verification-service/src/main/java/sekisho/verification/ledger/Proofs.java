package sekisho.verification.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Roots and proofs of any past size (RFC 9162, sections 2.1.1, 2.1.3.1 and 2.1.4.1), read in one go. */
public final class Proofs {

    private final Nodes nodes;

    public Proofs(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The root the tree had at this size. */
    public Hash root(long size) {
        if (size == 0) {
            return Hash.EMPTY;
        }
        return reading(read -> List.of(range(0, size, read))).getFirst();
    }

    /** The frontier the tree had at this size: whoever has it can go on from there without what came before. */
    public Frontier frontier(long size) {
        List<Hash> roots = size == 0
                ? List.of()
                : reading(read -> {
                    List<Hash> blocks = new ArrayList<>();
                    long low = 0;
                    for (long left = size; left > 0; left -= Long.highestOneBit(left)) {
                        blocks.add(range(low, low + Long.highestOneBit(left), read));
                        low += Long.highestOneBit(left);
                    }
                    return blocks;
                });
        return new Frontier(size, roots);
    }

    /**
     * Proves that leaf {@code index} is in the tree of that size.
     *
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size
     */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("index must lie below size");
        }
        return reading(read -> path(index, 0, size, read));
    }

    /**
     * Proves that the tree of size {@code to} began as the tree of size {@code from}.
     *
     * @throws IllegalArgumentException unless 1 ≤ from ≤ to
     */
    public List<Hash> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("from must lie in 1..to");
        }
        return from == to ? List.of() : reading(read -> subproof(from, 0, to, true, read));
    }

    private static List<Hash> path(long index, long low, long high, Function<Node, Hash> read) {
        if (high - low == 1) {
            return new ArrayList<>();
        }
        long middle = low + split(high - low);
        List<Hash> path;
        if (index < middle) {
            path = path(index, low, middle, read);
            path.add(range(middle, high, read));
        } else {
            path = path(index, middle, high, read);
            path.add(range(low, middle, read));
        }
        return path;
    }

    private static List<Hash> subproof(long from, long low, long high, boolean known, Function<Node, Hash> read) {
        if (from == high) {
            List<Hash> proof = new ArrayList<>();
            if (!known) {
                proof.add(range(low, high, read));
            }
            return proof;
        }
        long middle = low + split(high - low);
        List<Hash> proof;
        if (from <= middle) {
            proof = subproof(from, low, middle, known, read);
            proof.add(range(middle, high, read));
        } else {
            proof = subproof(from, middle, high, false, read);
            proof.add(range(low, middle, read));
        }
        return proof;
    }

    /** The hash over leaves low (included) to high (excluded). */
    private static Hash range(long low, long high, Function<Node, Hash> read) {
        long width = high - low;
        if (Long.bitCount(width) == 1) {
            int level = Long.numberOfTrailingZeros(width);
            return read.apply(new Node(level, low >> level));
        }
        long middle = low + split(width);
        return Hash.node(range(low, middle, read), range(middle, high, read));
    }

    /** The largest power of two below a width of at least 2. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }

    /** Runs the algorithm twice: once to learn which nodes it needs, once with them. */
    private List<Hash> reading(Function<Function<Node, Hash>, List<Hash>> algorithm) {
        Set<Node> needed = new LinkedHashSet<>();
        List<Hash> rehearsed = algorithm.apply(node -> {
            needed.add(node);
            return Hash.EMPTY;
        });
        Map<Node, Hash> found = rehearsed.isEmpty() ? Map.of() : nodes.read(needed);
        return List.copyOf(algorithm.apply(node -> {
            Hash hash = found.get(node);
            if (hash == null) {
                throw new IllegalStateException("the ledger lacks node " + node);
            }
            return hash;
        }));
    }
}
