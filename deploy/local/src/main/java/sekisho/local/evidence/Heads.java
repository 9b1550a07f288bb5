package sekisho.local.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Signed heads by size, the bundle's own and those kept outside; every signature was checked when it came in. */
final class Heads {

    private final PublicKey key;
    private final Map<Long, byte[]> roots = new TreeMap<>();
    private String trouble;
    private int outside;

    Heads(PublicKey key) {
        this.key = key;
    }

    /** Takes heads in; the first thing that does not fit is kept as trouble. */
    void add(List<String> notes, boolean keptOutside) {
        for (String note : notes) {
            Checkpoint head = Checkpoint.parse(note);
            if (!head.origin().equals(key.name())) {
                object("a head speaks for " + head.origin() + ", the key for " + key.name());
            } else if (!head.signedBy(key)) {
                object("the head over " + head.size() + " leaves is not signed by " + key.name());
            } else if (roots.containsKey(head.size()) && !Arrays.equals(roots.get(head.size()), head.root())) {
                object("two different heads over " + head.size() + " leaves are signed: the log was forked");
            } else {
                roots.put(head.size(), head.root());
                outside += keptOutside ? 1 : 0;
            }
        }
    }

    private void object(String said) {
        trouble = trouble == null ? said : trouble;
    }

    /** What does not fit, or null. */
    String trouble() {
        return trouble;
    }

    int outside() {
        return outside;
    }

    /** The signed root at a size, or null. */
    byte[] at(long size) {
        return roots.get(size);
    }

    /** Sizes of all heads, ascending. */
    List<Long> sizes() {
        return List.copyOf(roots.keySet());
    }
}
