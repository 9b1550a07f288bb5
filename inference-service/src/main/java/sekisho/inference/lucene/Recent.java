package sekisho.inference.lucene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Passage;
import sekisho.inference.meaning.Meaning;

/**
 * What was written since searches last saw everything: a passage and its meaning may come within one breath. Several writers
 * may tell it at once.
 */
final class Recent {

    private final Map<String, Meaning> meanings = new HashMap<>();
    private final Map<String, Passage> passages = new HashMap<>();
    private final Map<String, Set<String>> byDigest = new HashMap<>();
    private final Set<String> meant = new HashSet<>();

    synchronized void wrote(Meaning meaning) {
        meanings.put(meaning.key(), meaning);
    }

    /** @param withMeaning true if its document carries a vector */
    synchronized void wrote(Passage passage, boolean withMeaning) {
        String id = passage.versionedId();
        passages.put(id, passage);
        byDigest.computeIfAbsent(passage.digest(), _ -> new HashSet<>()).add(id);
        if (withMeaning) {
            meant.add(id);
        } else {
            meant.remove(id);
        }
    }

    synchronized Meaning meaning(String key) {
        return meanings.get(key);
    }

    synchronized boolean holds(String versionedId) {
        return passages.containsKey(versionedId);
    }

    /** The passages of a text whose documents carry no vector. */
    synchronized List<Passage> unmeant(String digest) {
        List<Passage> found = new ArrayList<>();
        for (String id : byDigest.getOrDefault(digest, Set.of())) {
            Passage passage = passages.get(id);
            if (!meant.contains(id) && passage.digest().equals(digest)) {
                found.add(passage);
            }
        }
        return found;
    }

    synchronized void clear() {
        meanings.clear();
        passages.clear();
        byDigest.clear();
        meant.clear();
    }
}
