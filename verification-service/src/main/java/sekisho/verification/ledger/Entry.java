package sekisho.verification.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a leaf says, before it has its place.
 *
 * @param verdictId whose leaf it is
 * @param fields everything but the sequence: only maps, lists, strings, numbers, booleans; no text of questions or answers
 */
public record Entry(String verdictId, Map<String, ?> fields) {

    public Entry {
        Objects.requireNonNull(verdictId, "verdictId");
        fields = Map.copyOf(fields);
    }

    /** The fields with the place in the ledger, from 0. */
    public Map<String, Object> at(long sequence) {
        Map<String, Object> placed = new HashMap<>(fields);
        placed.put("sequence", sequence);
        placed.put("verdictId", verdictId);
        return placed;
    }

    /** An entry that stands in the ledger, as its exact bytes. */
    public record Placed(long sequence, String verdictId, String canonical) {}
}
