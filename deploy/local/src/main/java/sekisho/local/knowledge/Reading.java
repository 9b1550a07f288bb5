package sekisho.local.knowledge;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What was read: passages ready to be sent, and the lines that are none. */
public record Reading(List<ObjectNode> passages, List<BadLine> bad) {

    public Reading {
        passages = List.copyOf(passages);
        bad = List.copyOf(bad);
    }

    /** Both together, in order. */
    public Reading and(Reading other) {
        List<ObjectNode> all = new ArrayList<>(passages);
        all.addAll(other.passages);
        List<BadLine> allBad = new ArrayList<>(bad);
        allBad.addAll(other.bad);
        return new Reading(all, allBad);
    }
}
