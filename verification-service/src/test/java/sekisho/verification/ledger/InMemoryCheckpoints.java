package sekisho.verification.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Checkpoints in memory, and what was told of them. */
public final class InMemoryCheckpoints implements Checkpoints {

    private final TreeMap<Long, Checkpoint.Signed> all = new TreeMap<>();
    private final List<Checkpoint.Signed> told = new ArrayList<>();

    @Override
    public Optional<Checkpoint.Signed> newest() {
        return Optional.ofNullable(all.lastEntry()).map(java.util.Map.Entry::getValue);
    }

    @Override
    public void keep(Checkpoint.Signed checkpoint) {
        all.putIfAbsent(checkpoint.checkpoint().size(), checkpoint);
    }

    @Override
    public void tell(Checkpoint.Signed checkpoint) {
        if (!told.contains(checkpoint)) {
            told.add(checkpoint);
        }
    }

    @Override
    public List<Checkpoint.Signed> toldAfter(long size, int limit) {
        return told.stream()
                .filter(head -> head.checkpoint().size() > size)
                .limit(limit)
                .toList();
    }

    @Override
    public int forgetOld() {
        return 0;
    }

    List<Checkpoint.Signed> all() {
        return List.copyOf(all.values());
    }

    List<Checkpoint.Signed> told() {
        return List.copyOf(told);
    }
}
