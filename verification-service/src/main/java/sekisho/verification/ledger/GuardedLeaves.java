package sekisho.verification.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger, growing only while it continues what was published of it. */
public record GuardedLeaves(Leaves leaves, Continuity continuity) implements Leaves {

    @Override
    public List<Entry.Placed> append(List<Entry> entries) {
        continuity.mustBeSound();
        return leaves.append(entries);
    }

    @Override
    public Frontier head() {
        return leaves.head();
    }

    @Override
    public Optional<Entry.Placed> of(String verdictId) {
        return leaves.of(verdictId);
    }

    @Override
    public List<Entry.Placed> from(long sequence, int limit) {
        return leaves.from(sequence, limit);
    }

    @Override
    public long placeOf(Instant moment) {
        return leaves.placeOf(moment);
    }

    @Override
    public Map<Node, Hash> read(Set<Node> nodes) {
        return leaves.read(nodes);
    }
}
