package sekisho.contracts;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who asked, as far as the flow needs to know: never a name.
 *
 * @param pseudonym stable, keyed hash of the subject; not reversible without the gateway's key
 * @param roles roles of the token at the time of asking, sorted
 */
public record Asker(String pseudonym, Set<String> roles) {

    public Asker {
        Objects.requireNonNull(pseudonym, "pseudonym");
        roles = roles == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(roles));
    }
}
