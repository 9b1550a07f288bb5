package sekisho.gateway.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sekisho.contracts.Passage;

/** Collects what is decided about one passage after the other. */
final class Changes {

    private final List<Passage> versions = new ArrayList<>();
    private final Map<String, Integer> current = new HashMap<>();
    private final Set<String> belonging = new HashSet<>();

    /** Takes what changes of one passage; true if anything does. */
    boolean add(List<Passage> known, List<Passage> changed) {
        if (changed.isEmpty()) {
            return false;
        }
        Map<Integer, Passage> after = new TreeMap<>();
        known.forEach(version -> after.put(version.version(), version));
        changed.forEach(version -> after.put(version.version(), version));
        versions.addAll(changed);
        Succession.current(List.copyOf(after.values()))
                .ifPresent(version -> current.put(version.id(), version.version()));
        return true;
    }

    void belongs(String id) {
        belonging.add(id);
    }

    boolean has(String id) {
        return current.containsKey(id);
    }

    Passages.Decision decision(String documentId) {
        return new Passages.Decision(versions, current, documentId, documentId == null ? Set.of() : belonging);
    }
}
