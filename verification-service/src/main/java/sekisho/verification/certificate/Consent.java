package sekisho.verification.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Roles;

/**
 * One person's will in a matter that nobody decides alone.
 *
 * @param person pseudonym
 * @param role in which the person spoke
 * @param reason the person's words, or null where none are asked for
 */
public record Consent(String person, String role, String reason, Instant at) {

    /** How many people have to agree, each in another role. */
    public static final int NEEDED = 2;

    public static final String SAME_PERSON = "same-person";
    public static final String SAME_ROLE = "same-role";

    /** Who may speak in such a matter. */
    private static final List<String> ROLES = List.of(Roles.MODEL_OWNER, Roles.OPERATOR);

    public Consent {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(at, "at");
    }

    /** Why this person may not add anything to what was said; empty if the person may. */
    static Optional<String> objection(List<Consent> given, Person person) {
        if (given.stream().anyMatch(one -> one.person().equals(person.pseudonym()))) {
            return Optional.of(SAME_PERSON);
        }
        return role(given, person.roles()).isEmpty() ? Optional.of(SAME_ROLE) : Optional.empty();
    }

    /** What the person says, in a role in which nobody has spoken yet. */
    static Consent of(List<Consent> given, Person person, String reason, Instant at) {
        return new Consent(person.pseudonym(), role(given, person.roles()).orElseThrow(), reason, at);
    }

    private static Optional<String> role(List<Consent> given, Set<String> roles) {
        return ROLES.stream()
                .filter(roles::contains)
                .filter(role -> given.stream().noneMatch(one -> one.role().equals(role)))
                .findFirst();
    }
}
