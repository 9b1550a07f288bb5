package sekisho.gateway.knowledge;

import java.util.Set;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Region;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Person;

/** A librarian publishes only where their token reaches; rules of the group need any region at all. */
public final class RegionCheck {

    private final Set<Region> served;

    public RegionCheck(Set<Region> served) {
        this.served = Set.copyOf(served);
    }

    /** Complains about a jurisdiction that is out of reach; one that is not known is somebody else's complaint. */
    public void check(String field, String jurisdiction, Person librarian, FormCheck check) {
        if (jurisdiction == null || !Jurisdictions.known(jurisdiction)) {
            return;
        }
        Set<Region> holding = Jurisdictions.regionsHolding(jurisdiction);
        if (holding.stream().noneMatch(librarian::belongsTo)) {
            check.complain(field, "region-not-allowed", "belongs to a region your token does not reach");
        } else if (holding.stream().noneMatch(served::contains)) {
            check.complain(field, "region-not-served", "belongs to a region this gateway does not serve");
        }
    }
}
