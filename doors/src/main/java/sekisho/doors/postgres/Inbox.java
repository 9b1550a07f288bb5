package sekisho.doors.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** What this service has already taken in. Call inside the transaction that carries the effect. */
public final class Inbox {

    /** Longer than any topic is kept that is deduplicated here. */
    public static final Duration KEPT = Duration.ofDays(35);

    private static final String TAKE = """
            insert into inbox (source, event_id)
            select ?, unnest(?) on conflict do nothing
            returning event_id
            """;

    private final DataSource database;

    public Inbox(DataSource database) {
        this.database = database;
    }

    /**
     * Marks events as taken in and tells which of them are new.
     *
     * @return the ids not seen before; each id is in exactly one committed answer of this method
     */
    public Set<String> fresh(String source, Collection<String> eventIds) {
        Set<String> fresh = new HashSet<>();
        // Sorted, so that two replicas that share ids wait for each other instead of blocking each other.
        Object[] ids = eventIds.stream().distinct().sorted().toArray();
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, source);
            take.setArray(2, connection.createArrayOf("text", ids));
            try (ResultSet rows = take.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getString(1));
                }
            }
            return fresh;
        } catch (SQLException failure) {
            throw new DatabaseException("inbox", failure);
        }
    }

    /** Forgets events older than {@link #KEPT}; returns how many. */
    public int forgetOld() {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(
                        "delete from inbox where taken_at < now() - make_interval(days => ?)")) {
            forget.setInt(1, (int) KEPT.toDays());
            return forget.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("inbox", failure);
        }
    }
}
