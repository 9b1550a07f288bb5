package sekisho.verification.certificate;

import java.util.Objects;
import java.util.Set;

/** Who acts, by pseudonym, and in which roles the person may. */
public record Person(String pseudonym, Set<String> roles) {

    public Person {
        Objects.requireNonNull(pseudonym, "pseudonym");
        roles = Set.copyOf(roles);
    }
}
