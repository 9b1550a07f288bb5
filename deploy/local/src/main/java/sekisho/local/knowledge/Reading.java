package sekisho.local.knowledge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was read: passages ready to be sent, and the lines that are none.
 *
 * @param stems what the ids of each text document begin with; ids given line by line have none
 */
public record Reading(List<ObjectNode> passages, List<BadLine> bad, List<String> stems) {

    public Reading {
        passages = List.copyOf(passages);
        bad = List.copyOf(bad);
        stems = List.copyOf(stems);
    }

    /** Both together, in order. */
    public Reading and(Reading other) {
        List<ObjectNode> all = new ArrayList<>(passages);
        all.addAll(other.passages);
        List<BadLine> allBad = new ArrayList<>(bad);
        allBad.addAll(other.bad);
        List<String> allStems = new ArrayList<>(stems);
        allStems.addAll(other.stems);
        return new Reading(all, allBad, allStems);
    }

    /** Those of the published ids that belong to a document read here, but stand in it no longer. */
    public List<String> leftOver(Collection<String> published) {
        Set<String> read =
                passages.stream().map(passage -> passage.path("id").asText()).collect(Collectors.toSet());
        return published.stream()
                .filter(id -> !read.contains(id) && stems.stream().anyMatch(id::startsWith))
                .toList();
    }
}
