package sekisho.verification.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sekisho.contracts.Region;

/** Who works at the desk: their lanes, the names colleagues know them by, and who stands in for whom. */
public interface Colleagues {

    Optional<Profile> profile(String pseudonym);

    /** Keeps a profile, in place of the one before. */
    void keep(Profile profile, Instant now);

    /** Experts of these regions who have been at the desk. */
    List<Profile> in(Set<Region> regions, int limit);

    /** Names a deputy. */
    void name(Deputyship deputyship, Instant now);

    /** Ends a deputyship somebody named; false if there is none that runs. */
    boolean end(String id, String person, Instant now);

    /** Deputyships of or by this person that have not ended. */
    List<Deputyship> deputyships(String pseudonym, Instant now);

    /** For whom this person stands in at this moment. */
    Set<String> standsInFor(String pseudonym, Instant now);

    /**
     * An expert, as colleagues know one.
     *
     * @param name chosen by the expert, or null
     */
    record Profile(String pseudonym, String name, Set<Region> regions, Lanes lanes) {
        public Profile {
            regions = Set.copyOf(regions);
        }
    }

    /** A deputy takes over what a person holds, from one instant until another. */
    record Deputyship(String id, String person, String deputy, Instant from, Instant until) {
        public Deputyship {
            if (person.equals(deputy)) {
                throw new IllegalArgumentException("nobody is their own deputy");
            }
            if (!until.isAfter(from)) {
                throw new IllegalArgumentException("a deputyship ends after it begins");
            }
        }
    }
}
