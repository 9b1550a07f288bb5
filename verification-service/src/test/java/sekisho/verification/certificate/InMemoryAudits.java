package sekisho.verification.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Region;

/** Audits in memory; nobody holds one. */
public final class InMemoryAudits implements Audits {

    public final Map<String, Audit> kept = new LinkedHashMap<>();
    private final String seed;

    public InMemoryAudits(String seed) {
        this.seed = seed;
    }

    @Override
    public String seed() {
        return seed;
    }

    @Override
    public void keep(List<Audit.Drawn> drawn) {
        drawn.forEach(one -> kept.putIfAbsent(one.verdictId(), new Audit(one, Optional.empty())));
    }

    @Override
    public Optional<Audit> next(Set<Region> regions, String expert, Instant now, Instant until) {
        return open(regions, expert).stream().findFirst();
    }

    @Override
    public Optional<Audit> lock(String verdictId) {
        return Optional.ofNullable(kept.get(verdictId));
    }

    @Override
    public void store(Audit audit) {
        kept.put(audit.drawn().verdictId(), audit);
    }

    @Override
    public long waiting(Set<Region> regions, String expert) {
        return open(regions, expert).size();
    }

    @Override
    public List<Audit> judged(String policyHash) {
        return kept.values().stream()
                .filter(audit -> audit.finding().isPresent() && audit.drawn().cause() == Audit.Cause.RANDOM)
                .filter(audit -> audit.drawn().binding().policyHash().equals(policyHash))
                .toList();
    }

    @Override
    public Map<String, List<Double>> traffic(String policyHash, int limit) {
        return Map.of();
    }

    private List<Audit> open(Set<Region> regions, String expert) {
        return new ArrayList<>(kept.values())
                .stream()
                        .filter(audit -> audit.finding().isEmpty())
                        .filter(audit -> regions.contains(audit.drawn().region()))
                        .filter(audit -> !audit.drawn().asker().equals(expert))
                        .toList();
    }
}
