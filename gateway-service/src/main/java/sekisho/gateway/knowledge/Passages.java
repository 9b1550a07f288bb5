package sekisho.gateway.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;

/** The memory of passages. */
public interface Passages {

    /**
     * Changes passages in one transaction, one such transaction at a time: reads all their versions, lets the caller
     * decide, keeps what was decided and tells it to every region that holds it.
     *
     * @param decide from what is known by id to what is to be known; an empty decision changes nothing
     */
    void change(Set<String> ids, Function<Map<String, Known>, Decision> decide);

    /** The current version, or the one asked for. */
    Optional<Passage> find(String id, Optional<Integer> version);

    /** Every version of a passage, by number; empty if there is none. */
    List<Passage> versions(String id);

    /**
     * Current versions, ordered by id.
     *
     * @param after id of the last passage of the page before
     */
    List<Passage> list(Set<String> jurisdictions, Optional<String> instrument, Optional<String> after, int limit);

    /** Every instrument of these jurisdictions, ordered by name. */
    List<Instrument> instruments(Set<String> jurisdictions);

    /** Ids of the passages of this jurisdiction that belong to a document. */
    Set<String> belongingTo(String documentId, String jurisdiction);

    /** Where the passages that belong to a document are law. */
    Set<String> jurisdictionsOf(String documentId);

    /**
     * A passage with its history.
     *
     * @param versions all of them, by number
     * @param documentId the document it belongs to, or null
     */
    record Known(List<Passage> versions, String documentId) {
        public Known {
            versions = List.copyOf(versions);
        }
    }

    /**
     * What to keep.
     *
     * @param versions new ones, and old ones with other days or another setting, in the order to tell them
     * @param current the number of the current version, for every id among them
     * @param documentId the document {@code belonging} belong to from now on, or null for no change
     * @param belonging ids, changed or not
     */
    record Decision(List<Passage> versions, Map<String, Integer> current, String documentId, Set<String> belonging) {

        public static final Decision NOTHING = new Decision(List.of(), Map.of(), null, Set.of());

        public Decision {
            versions = List.copyOf(versions);
            current = Map.copyOf(current);
            belonging = Set.copyOf(belonging);
        }
    }

    /** A law or policy in one language, with how many passages of it are current. */
    record Instrument(String instrument, String jurisdiction, Language language, long passages) {}
}
