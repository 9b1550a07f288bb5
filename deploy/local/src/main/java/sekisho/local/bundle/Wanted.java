package sekisho.local.bundle;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * What is to be exported; each may be null.
 *
 * @param from only entries of this moment or later
 * @param to only entries before this moment, and what follows up to the next published head
 * @param region only entries of this region; of others the hashes alone, so that everything can still be checked
 */
public record Wanted(String from, String to, String region) {

    /** All there is. */
    public static final Wanted ALL = new Wanted(null, null, null);

    public Wanted {
        from = moment("from", from);
        to = moment("to", to);
        if (from != null && to != null && !Instant.parse(from).isBefore(Instant.parse(to))) {
            throw new IllegalArgumentException("--from must be earlier than --to");
        }
    }

    /** True if a part of the log is wanted. */
    public boolean partial() {
        return from != null || to != null || region != null;
    }

    /** A moment, or a day, which begins at midnight UTC. */
    private static String moment(String name, String given) {
        if (given == null) {
            return null;
        }
        try {
            return Instant.parse(given.matches("\\d{4}-\\d{2}-\\d{2}") ? given + "T00:00:00Z" : given)
                    .toString();
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "--" + name + " is a day such as 2026-05-04 or a moment such as 2026-05-04T08:00:00Z", malformed);
        }
    }
}
