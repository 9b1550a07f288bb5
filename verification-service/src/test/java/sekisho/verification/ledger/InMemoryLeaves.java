package sekisho.verification.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sekisho.verification.json.CanonicalJson;

/** A ledger in memory. */
public final class InMemoryLeaves implements Leaves {

    private final List<Entry.Placed> entries = new ArrayList<>();
    private final Map<Node, Hash> nodes = new HashMap<>();
    private Frontier frontier = Frontier.EMPTY;

    @Override
    public List<Entry.Placed> append(List<Entry> added) {
        List<Entry.Placed> placed = new ArrayList<>();
        for (Entry entry : added) {
            long sequence = entries.size();
            Entry.Placed leaf =
                    new Entry.Placed(sequence, entry.verdictId(), new CanonicalJson().spell(entry.at(sequence)));
            entries.add(leaf);
            placed.add(leaf);
            append(leaf.canonical().getBytes(StandardCharsets.UTF_8));
        }
        return placed;
    }

    void append(byte[] entry) {
        Frontier.Grown grown = frontier.append(List.of(Hash.leaf(entry)));
        grown.nodes().forEach(hashed -> nodes.put(hashed.node(), hashed.hash()));
        frontier = grown.frontier();
    }

    @Override
    public Frontier head() {
        return frontier;
    }

    @Override
    public Optional<Entry.Placed> of(String verdictId) {
        return entries.stream()
                .filter(entry -> entry.verdictId().equals(verdictId))
                .findFirst();
    }

    @Override
    public List<Entry.Placed> from(long sequence, int limit) {
        return entries.stream().skip(sequence).limit(limit).toList();
    }

    @Override
    public long placeOf(Instant moment) {
        return entries.stream()
                .filter(entry -> !entry.canonical().contains("\"time\":\"")
                        || !Instant.parse(entry.canonical().replaceAll(".*\"time\":\"([^\"]+)\".*", "$1"))
                                .isBefore(moment))
                .findFirst()
                .map(Entry.Placed::sequence)
                .orElse((long) entries.size());
    }

    @Override
    public Map<Node, Hash> read(Set<Node> wanted) {
        Map<Node, Hash> found = new HashMap<>();
        wanted.forEach(node -> {
            if (nodes.containsKey(node)) {
                found.put(node, nodes.get(node));
            }
        });
        return found;
    }
}
