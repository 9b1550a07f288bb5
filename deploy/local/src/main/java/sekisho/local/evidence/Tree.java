package sekisho.local.evidence;

import java.util.ArrayList;
import java.util.List;

/** A tree that grows leaf by leaf and keeps one hash per full block, largest first: enough for its root at every size. */
final class Tree {

    private final List<byte[]> blocks;
    private long size;

    /** @throws BrokenEvidenceException if so many blocks cannot stand before so many leaves */
    Tree(long size, List<byte[]> blocks) {
        if (size < 0 || Long.bitCount(size) != blocks.size()) {
            throw new BrokenEvidenceException("the blocks before the export do not fit their number");
        }
        this.size = size;
        this.blocks = new ArrayList<>(blocks);
    }

    void append(byte[] leaf) {
        byte[] hash = leaf;
        for (long index = size; (index & 1) == 1; index >>= 1) {
            hash = Merkle.node(blocks.removeLast(), hash);
        }
        blocks.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (blocks.isEmpty()) {
            return Merkle.root(List.of());
        }
        byte[] root = blocks.getLast();
        for (int i = blocks.size() - 2; i >= 0; i--) {
            root = Merkle.node(blocks.get(i), root);
        }
        return root;
    }
}
