package sekisho.gateway.question;

import java.util.List;
import java.util.Set;
import sekisho.contracts.Asker;
import sekisho.contracts.Region;
import sekisho.contracts.Roles;

/**
 * Who stands at the door, as the rooms know them: never by name.
 *
 * @param pseudonym keyed hash of the subject
 * @param regions regions of the token in its order, the first is home; empty means no access
 */
public record Person(String pseudonym, Set<String> roles, List<Region> regions) {

    public Person {
        roles = Set.copyOf(roles);
        regions = List.copyOf(regions);
    }

    public Asker asker() {
        return new Asker(pseudonym, roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    /** An application and nothing else: it stays in its own region. */
    public boolean isApplication() {
        return is(Roles.APP) && !is(Roles.AUDITOR);
    }

    public boolean belongsTo(Region region) {
        return regions.contains(region);
    }
}
