package sekisho.verification.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Certificates in memory, and the policies that run. */
public final class InMemoryCertificates implements Certificates {

    public final Set<String> running = new HashSet<>();
    private final Map<String, Dossier> kept = new LinkedHashMap<>();
    private final Map<String, List<String>> items = new HashMap<>();

    @Override
    public void propose(Dossier dossier, List<Adjudicated> judged) {
        kept.put(dossier.certificate().id(), dossier);
        items.put(
                dossier.certificate().id(),
                judged.stream().map(Adjudicated::digest).sorted().toList());
    }

    @Override
    public Optional<Dossier> lock(String id) {
        return find(id);
    }

    @Override
    public void store(Dossier dossier) {
        kept.put(dossier.certificate().id(), dossier);
    }

    @Override
    public Optional<Dossier> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<Dossier> all(int limit) {
        return new ArrayList<>(kept.values()).reversed().stream().limit(limit).toList();
    }

    @Override
    public List<String> items(String id) {
        return items.getOrDefault(id, List.of());
    }

    @Override
    public List<String> issued(int limit) {
        return all(limit).stream().flatMap(dossier -> dossier.signed().stream()).toList();
    }

    @Override
    public Optional<String> newestPolicy() {
        return running.stream().findFirst();
    }

    @Override
    public boolean running(String policyHash) {
        return running.contains(policyHash);
    }
}
