package sekisho.gateway.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** The concepts of one vocabulary as a map. */
final class InMemoryConcepts implements Concepts {

    private final Map<String, Map<String, List<String>>> all = new TreeMap<>();
    private Owner owner;

    @Override
    public void change(String vocabulary, Map<String, Map<String, List<String>>> labels, IntConsumer alongside) {
        labels.forEach((id, names) -> {
            if (names.isEmpty()) {
                all.remove(id);
            } else {
                all.put(id, names);
            }
        });
        alongside.accept(labels.size());
    }

    @Override
    public Owner owner(String vocabulary, Owner asking) {
        owner = owner == null ? asking : owner;
        return owner;
    }

    @Override
    public Set<String> idsOf(String vocabulary) {
        return Set.copyOf(all.keySet());
    }

    @Override
    public List<Concept> list(Optional<String> vocabulary, Optional<Key> after, int limit) {
        return all.entrySet().stream()
                .map(concept -> new Concept("v", concept.getKey(), concept.getValue()))
                .toList();
    }
}
