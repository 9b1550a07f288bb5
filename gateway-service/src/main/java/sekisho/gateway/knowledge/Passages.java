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
     * Changes passages in one transaction, one such transaction at a time: reads the current versions, lets the caller
     * decide, keeps what was decided and tells it to every region that holds it.
     *
     * @param decide from the current versions by id to the versions to publish, in order; empty changes nothing
     */
    void change(Set<String> ids, Function<Map<String, Passage>, List<Passage>> decide);

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

    /** A law or policy in one language, with how many passages of it are current. */
    record Instrument(String instrument, String jurisdiction, Language language, long passages) {}
}
