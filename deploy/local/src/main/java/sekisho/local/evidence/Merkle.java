package sekisho.local.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Hashing and proof checking of RFC 9162 (sections 2.1.1, 2.1.3.2 and 2.1.4.2), over raw bytes. */
final class Merkle {

    private Merkle() {}

    static byte[] leaf(byte[] entry) {
        return sha256(0, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(1, left, right);
    }

    /** The root a proof leads to; null if the proof does not fit the place. */
    static byte[] climb(byte[] leaf, long index, long size, List<byte[]> proof) {
        if (index < 0 || index >= size) {
            return null;
        }
        long place = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return null;
            }
            if ((place & 1) == 1 || place == last) {
                hash = node(sibling, hash);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : null;
    }

    /** True if the tree of size {@code to} begins with the tree of size {@code from} (section 2.1.4.2). */
    static boolean consistent(long from, byte[] first, long to, byte[] second, List<byte[]> given) {
        if (from == to) {
            return given.isEmpty() && Arrays.equals(first, second);
        }
        if (from < 1 || from > to || given.isEmpty()) {
            return false;
        }
        List<byte[]> proof = new ArrayList<>(given);
        if (Long.bitCount(from) == 1) {
            proof.addFirst(first);
        }
        int odd = Long.numberOfTrailingZeros(from);
        long place = (from - 1) >> odd;
        long last = (to - 1) >> odd;
        byte[] older = proof.getFirst();
        byte[] newer = proof.getFirst();
        for (byte[] sibling : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((place & 1) == 1 || place == last) {
                older = node(sibling, older);
                newer = node(sibling, newer);
                while ((place & 1) == 0 && place != 0) {
                    place >>= 1;
                    last >>= 1;
                }
            } else {
                newer = node(newer, sibling);
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(older, first) && Arrays.equals(newer, second);
    }

    /** The root over all leaves, level by level: an odd one at the end moves up as it is. */
    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return digest().digest();
        }
        List<byte[]> level = leaves;
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(node(level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                above.add(level.getLast());
            }
            level = above;
        }
        return level.getFirst();
    }

    private static byte[] sha256(int kind, byte[]... parts) {
        MessageDigest digest = digest();
        digest.update((byte) kind);
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
