package sekisho.gateway.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import sekisho.contracts.Passage;
import sekisho.gateway.knowledge.Passages;

/** Passages as a map; a transaction that fails leaves no trace, and may be told to fail. */
final class InMemoryPassages implements Passages {

    private final Map<String, Map<Integer, Passage>> versions = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private int failAt = -1;
    private int transactions;

    /** Fails the n-th transaction from now, from 0, after everything in it was decided. */
    void failAt(int n) {
        failAt = transactions + n;
    }

    @Override
    public void change(Set<String> ids, Function<Map<String, Known>, Decision> decide) {
        Map<String, Known> known = versions.entrySet().stream()
                .filter(entry -> ids.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Known(List.copyOf(entry.getValue().values()), owners.get(entry.getKey()))));
        if (transactions++ == failAt) {
            throw new IllegalStateException("killed");
        }
        Decision decision = decide.apply(known);
        decision.versions()
                .forEach(version -> versions.computeIfAbsent(version.id(), _ -> new TreeMap<>())
                        .put(version.version(), version));
        decision.belonging().forEach(id -> owners.put(id, decision.documentId()));
    }

    @Override
    public Optional<Passage> find(String id, Optional<Integer> version) {
        return Optional.ofNullable(versions.get(id))
                .map(all -> all.get(version.orElse(((TreeMap<Integer, Passage>) all).lastKey())));
    }

    @Override
    public List<Passage> versions(String id) {
        return List.copyOf(versions.getOrDefault(id, Map.of()).values());
    }

    @Override
    public List<Passage> list(
            Set<String> jurisdictions, Optional<String> instrument, Optional<String> after, int limit) {
        return List.of();
    }

    @Override
    public List<Instrument> instruments(Set<String> jurisdictions) {
        return List.of();
    }

    @Override
    public Set<String> belongingTo(String documentId, String jurisdiction) {
        return owners.entrySet().stream()
                .filter(entry -> documentId.equals(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> jurisdictionOf(id).equals(jurisdiction))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<String> jurisdictionsOf(String documentId) {
        return owners.entrySet().stream()
                .filter(entry -> documentId.equals(entry.getValue()))
                .map(entry -> jurisdictionOf(entry.getKey()))
                .collect(Collectors.toSet());
    }

    private String jurisdictionOf(String id) {
        return versions(id).getFirst().jurisdiction();
    }
}
