package sekisho.gateway.document;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import sekisho.contracts.Region;

/** The memory of concepts. */
public interface Concepts {

    /**
     * Keeps concepts in one transaction and tells those that are new or changed.
     *
     * @param labels names by language, by id; none at all withdraws the concept
     * @param alongside told how many changed, in the same transaction
     */
    void change(String vocabulary, Map<String, Map<String, List<String>>> labels, IntConsumer alongside);

    /**
     * Whose vocabulary it is; the first to ask for one that is nobody's has it from then on.
     *
     * @param asking who publishes it now
     */
    Owner owner(String vocabulary, Owner asking);

    /**
     * Whose a vocabulary is.
     *
     * @param librarian pseudonym of who published it first
     * @param regions where that person belongs
     */
    record Owner(String librarian, Set<Region> regions) {

        public Owner {
            regions = Set.copyOf(regions);
        }

        /** True for the same person and for whoever belongs where that one belongs. */
        boolean lets(Owner other) {
            return librarian.equals(other.librarian()) || !Collections.disjoint(regions, other.regions());
        }
    }

    /** Ids of the concepts of a vocabulary. */
    Set<String> idsOf(String vocabulary);

    /**
     * Concepts by vocabulary and id.
     *
     * @param after the last one of the page before
     */
    List<Concept> list(Optional<String> vocabulary, Optional<Key> after, int limit);

    record Key(String vocabulary, String id) {}

    record Concept(String vocabulary, String id, Map<String, List<String>> labels) {}
}
