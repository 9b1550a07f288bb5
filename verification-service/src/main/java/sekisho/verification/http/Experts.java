package sekisho.verification.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Specialty;
import sekisho.doors.http.Caller;
import sekisho.doors.http.Pseudonyms;
import sekisho.verification.review.Colleagues;
import sekisho.verification.review.Expert;
import sekisho.verification.review.Lanes;
import sekisho.verification.review.Reviews;

/** Who sits at the desk: from the token, and from what the desk has kept about that person. */
@Singleton
class Experts {

    private static final int SHORT = 6;

    private final Caller caller;
    private final Pseudonyms pseudonyms;
    private final Colleagues colleagues;
    private final Reviews reviews;
    private final InstantSource clock;

    Experts(Caller caller, Pseudonyms pseudonyms, Colleagues colleagues, Reviews reviews, InstantSource clock) {
        this.caller = caller;
        this.pseudonyms = pseudonyms;
        this.colleagues = colleagues;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** A person of the desk, as colleagues see one. */
    record PersonView(String pseudonym, String name, boolean me) {}

    /** The caller. */
    Expert caller() {
        String me = pseudonym();
        return new Expert(
                me, Set.copyOf(caller.regions()), colleagues.standsInFor(me, clock.instant()), reviews.conflictsOf(me));
    }

    String pseudonym() {
        return pseudonyms.of(caller.subject());
    }

    /** What the caller has declared, or else the fields of law in the token; whoever declared nothing serves all. */
    Lanes lanes() {
        return colleagues.profile(pseudonym()).map(Colleagues.Profile::lanes).orElseGet(this::lanesOfToken);
    }

    /** Makes the caller known to colleagues, without changing what was declared before. */
    void seen() {
        if (colleagues.profile(pseudonym()).isEmpty()) {
            colleagues.keep(
                    new Colleagues.Profile(pseudonym(), null, Set.copyOf(caller.regions()), lanesOfToken()),
                    clock.instant());
        }
    }

    private Lanes lanesOfToken() {
        Set<Specialty> named = Arrays.stream(Specialty.values())
                .filter(specialty -> caller.specialties().stream().anyMatch(specialty.name()::equalsIgnoreCase))
                .collect(Collectors.toSet());
        return new Lanes(Set.of(), named.size() == Specialty.values().length ? Set.of() : named, Set.of());
    }

    /** Names people, each looked up once. */
    Names names() {
        return new Names(new HashMap<>());
    }

    /** The names people chose; a short form of the pseudonym where somebody chose none. */
    final class Names {

        private final Map<String, PersonView> known;

        private Names(Map<String, PersonView> known) {
            this.known = known;
        }

        /** Null for nobody. */
        PersonView of(String pseudonym) {
            return pseudonym == null ? null : known.computeIfAbsent(pseudonym, this::named);
        }

        private PersonView named(String pseudonym) {
            String name = colleagues
                    .profile(pseudonym)
                    .map(Colleagues.Profile::name)
                    .orElseGet(() -> "E-" + pseudonym.substring(0, Math.min(SHORT, pseudonym.length())));
            return new PersonView(pseudonym, name, pseudonym.equals(pseudonym()));
        }
    }
}
