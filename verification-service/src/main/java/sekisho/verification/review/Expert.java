package sekisho.verification.review;

import java.util.Objects;
import java.util.Set;
import sekisho.contracts.Region;

/** An expert at the desk, by pseudonym, and the regions the expert may act in. */
public record Expert(String pseudonym, Set<Region> regions) {

    public Expert {
        Objects.requireNonNull(pseudonym, "pseudonym");
        regions = Set.copyOf(regions);
    }
}
