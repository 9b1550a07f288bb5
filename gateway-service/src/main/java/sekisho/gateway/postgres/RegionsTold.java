package sekisho.gateway.postgres;

import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import sekisho.contracts.Jurisdictions;
import sekisho.contracts.Passage;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Region;
import sekisho.doors.postgres.DatabaseException;
import sekisho.doors.postgres.Outbox;

/**
 * Tells a region that is served for the first time, or again, what it is to hold: rules of the group that were published
 * when nobody told them to it. Batch by batch, remembering how far it is; what is told twice is the same event.
 */
final class RegionsTold {

    /** Passages of one transaction. */
    private static final int BATCH_MAX = 500;

    private static final String FORGET = "delete from region_told where region <> all(?)";
    private static final String BEGIN = "insert into region_told (region, origin) values (?, ?) on conflict do nothing";
    private static final String ELSEWHERE = """
        update region_told set origin = ?, last_id = '', last_version = 0, done = false
        where origin is not null and origin <> ?
        """;
    private static final String HERE = "update region_told set origin = ? where origin is null";
    private static final String NEXT = """
        select p.document, p.published_at from passage p, region_told t
        where t.region = ? and not t.done and p.jurisdiction = any(?)
        and (p.id, p.version) > (t.last_id, t.last_version) order by p.id, p.version limit %d
        """.formatted(BATCH_MAX);
    private static final String ADVANCE =
            "update region_told set last_id = ?, last_version = ?, done = ? where region = ?";
    private static final String DONE = "update region_told set done = true where region = ?";

    private final DataSource database;
    private final Outbox outbox;
    private final Set<Region> served;

    RegionsTold(DataSource database, Outbox outbox, Set<Region> served) {
        this.database = database;
        this.outbox = outbox;
        this.served = Set.copyOf(served);
    }

    /**
     * A region that is not served misses what is published now, so it starts anew when it is served again; and so do all on
     * another broker.
     *
     * @param origin who the topics are now
     * @return how many regions start anew because the broker is another one, the concepts counted as one
     */
    int forgetOthers(String origin) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement elsewhere = connection.prepareStatement(ELSEWHERE);
                    PreparedStatement here = connection.prepareStatement(HERE);
                    PreparedStatement forget = connection.prepareStatement(FORGET);
                    PreparedStatement begin = connection.prepareStatement(BEGIN)) {
                List<String> names =
                        new ArrayList<>(served.stream().map(Region::suffix).toList());
                names.add(ConceptsTold.EVERYWHERE);
                forget.setArray(1, connection.createArrayOf("text", names.toArray()));
                forget.executeUpdate();
                for (String name : names) {
                    begin.setString(1, name);
                    begin.setString(2, origin);
                    begin.executeUpdate();
                }
                here.setString(1, origin);
                here.executeUpdate();
                elsewhere.setString(1, origin);
                elsewhere.setString(2, origin);
                return elsewhere.executeUpdate();
            } catch (SQLException failure) {
                throw new DatabaseException("passage", failure);
            }
        });
    }

    /** Tells a region the next of what it has not been told; false when it knows everything. */
    boolean tellSome(Region region) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                try (Statement lock = connection.createStatement()) {
                    lock.execute(PostgresPassages.ONE_AT_A_TIME);
                }
                List<PassagePublished> next = next(connection, region);
                outbox.append(next.stream()
                        .map(told -> new Outbox.Entry(
                                told,
                                PostgresPassages.eventId(told.passage(), region, told.publishedAt()),
                                Context.current()))
                        .toList());
                advance(connection, region, next);
                return next.size() == BATCH_MAX;
            } catch (SQLException failure) {
                throw new DatabaseException("passage", failure);
            }
        });
    }

    private static List<PassagePublished> next(Connection connection, Region region) throws SQLException {
        Object[] held = Jurisdictions.all().stream()
                .filter(code -> Jurisdictions.regionsHolding(code).contains(region))
                .toArray();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, region.suffix());
            select.setArray(2, connection.createArrayOf("text", held));
            List<PassagePublished> next = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Instant at = rows.getTimestamp(2).toInstant();
                    next.add(new PassagePublished(region, Documents.read(rows.getString(1), Passage.class), at));
                }
            }
            return next;
        }
    }

    private static void advance(Connection connection, Region region, List<PassagePublished> told) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(told.isEmpty() ? DONE : ADVANCE)) {
            if (told.isEmpty()) {
                advance.setString(1, region.suffix());
            } else {
                Passage last = told.getLast().passage();
                advance.setString(1, last.id());
                advance.setInt(2, last.version());
                advance.setBoolean(3, told.size() < BATCH_MAX);
                advance.setString(4, region.suffix());
            }
            advance.executeUpdate();
        }
    }
}
