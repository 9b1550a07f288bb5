package sekisho.verification.review;

import java.util.Objects;
import java.util.Set;
import sekisho.contracts.Region;

/**
 * An expert at the desk, by pseudonym.
 *
 * @param regions where the expert may act
 * @param standsInFor whose deputy the expert is at this moment
 * @param conflicts cases the expert declared to be the wrong person for
 */
public record Expert(String pseudonym, Set<Region> regions, Set<String> standsInFor, Set<String> conflicts) {

    public Expert {
        Objects.requireNonNull(pseudonym, "pseudonym");
        regions = Set.copyOf(regions);
        standsInFor = Set.copyOf(standsInFor);
        conflicts = Set.copyOf(conflicts);
    }

    /** An expert who stands in for nobody and has declared nothing. */
    public Expert(String pseudonym, Set<Region> regions) {
        this(pseudonym, regions, Set.of(), Set.of());
    }
}
