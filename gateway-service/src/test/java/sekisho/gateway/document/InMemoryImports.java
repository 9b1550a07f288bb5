package sekisho.gateway.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Imports as a map. */
final class InMemoryImports implements Imports {

    private final Map<String, Import> imports = new LinkedHashMap<>();
    private final Map<String, List<Skip>> skips = new LinkedHashMap<>();
    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, Set<LocalDate>> editions = new TreeMap<>();
    private final Map<String, Integer> turns = new HashMap<>();
    private int turn;
    private boolean claimed;
    private boolean elsewhere;

    /** Another replica publishes whatever document it is, or no longer. */
    void elsewhere(boolean busy) {
        elsewhere = busy;
    }

    @Override
    public void add(Import fresh) {
        imports.put(fresh.id(), fresh);
    }

    @Override
    public void save(Import changed) {
        imports.put(changed.id(), changed);
    }

    @Override
    public void save(Import changed, List<Skip> all) {
        save(changed);
        skips.put(changed.id(), new ArrayList<>(all));
    }

    @Override
    public void addSkips(String importId, List<Skip> more) {
        skips.computeIfAbsent(importId, _ -> new ArrayList<>()).addAll(more);
    }

    @Override
    public void finish(Import done, Optional<Document> published) {
        save(done);
        published.ifPresent(document -> documents.put(document.name().id(), document));
    }

    @Override
    public Optional<Import> find(String id) {
        return Optional.ofNullable(imports.get(id));
    }

    @Override
    public Optional<Import> openWith(String fingerprint) {
        return imports.values().stream()
                .filter(one -> one.state().open() && one.content().fingerprint().equals(fingerprint))
                .findFirst();
    }

    @Override
    public Optional<Document> publishedFrom(String fingerprint) {
        return documents.values().stream()
                .filter(one -> one.complete() && one.fingerprint().equals(fingerprint))
                .findFirst();
    }

    @Override
    public Open open(String librarian) {
        return new Open(held().size(), held().size());
    }

    @Override
    public Set<String> held() {
        return imports.values().stream()
                .filter(one -> one.state().open())
                .map(Import::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Claim> claim(long bytesMost) {
        Optional<Import> next = claimed
                ? Optional.empty()
                : imports.values().stream()
                        .filter(one -> one.state().open() && one.content().bytes() <= bytesMost)
                        .filter(one -> !Precedence.waits(one, imports.values()))
                        .min(Comparator.comparingInt(one -> turns.getOrDefault(one.id(), 0)));
        return next.map(one -> {
            claimed = true;
            turns.put(one.id(), ++turn);
            return new Claim() {
                @Override
                public Import taken() {
                    return one;
                }

                @Override
                public boolean holds() {
                    return true;
                }

                @Override
                public boolean alsoSubject(String subject) {
                    return !elsewhere;
                }

                @Override
                public void close() {
                    claimed = false;
                }
            };
        });
    }

    @Override
    public Optional<Held> hold(String documentId) {
        return elsewhere ? Optional.empty() : Optional.of(() -> {});
    }

    @Override
    public List<Import> list(Set<String> jurisdictions, String librarian, Optional<String> before, int limit) {
        return List.copyOf(imports.values());
    }

    @Override
    public List<Skip> skips(String importId, int from, int limit) {
        return List.copyOf(skips.getOrDefault(importId, List.of()));
    }

    @Override
    public List<Document> documents(Set<String> jurisdictions, Optional<String> after, int limit) {
        return List.copyOf(documents.values());
    }

    @Override
    public Set<LocalDate> editions(String documentId) {
        return Set.copyOf(editions.getOrDefault(documentId, Set.of()));
    }

    @Override
    public void addEdition(String documentId, LocalDate firstDay) {
        editions.computeIfAbsent(documentId, _ -> new TreeSet<>()).add(firstDay);
    }

    @Override
    public void withdrawEditions(String documentId, LocalDate lastDay) {
        editions.getOrDefault(documentId, new TreeSet<>()).removeIf(day -> day.isAfter(lastDay));
    }

    @Override
    public Optional<Document> document(String documentId) {
        return Optional.ofNullable(documents.get(documentId));
    }
}
