package sekisho.documents.cutting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which groupings count their provisions anew. All of them lead the ids of their provisions, the first as much as the
 * others, and for all of their provisions: so no id passes from one provision to another when one of two equal numbers
 * is repealed or a grouping is put in front.
 */
public final class Restarts {

    private final Map<String, String> bearers = new HashMap<>();
    private final Set<String> restarting = new HashSet<>();

    void learn(String path, String groups) {
        String other = bearers.putIfAbsent(path, groups);
        if (other != null && !other.equals(groups)) {
            restarting.add(other);
            restarting.add(groups);
        }
    }

    boolean in(String groups) {
        return restarting.contains(groups);
    }
}
