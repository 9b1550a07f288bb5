package sekisho.gateway.postgres;

import io.opentelemetry.context.Context;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import sekisho.contracts.ConceptPublished;
import sekisho.doors.postgres.DatabaseException;
import sekisho.doors.postgres.Outbox;

/**
 * Tells published concepts again on a broker that has never heard of them. They hold everywhere, so they stand beside the
 * regions as one more that is told; what is told twice is the same event.
 */
final class ConceptsTold {

    /** Stands among the regions of the table; no region is called so. */
    static final String EVERYWHERE = "concepts";

    /** Concepts of one transaction. */
    private static final int BATCH_MAX = 500;

    /** A vocabulary's name holds no space, so this order is one. */
    private static final String NEXT = """
        select c.vocabulary, c.id, c.labels, c.published_at from concept c, region_told t
        where t.region = ? and not t.done and (c.vocabulary || ' ' || c.id) collate "C" > t.last_id collate "C"
        order by (c.vocabulary || ' ' || c.id) collate "C" limit %d
        """.formatted(BATCH_MAX);

    private static final String ADVANCE = "update region_told set last_id = ?, done = ? where region = ?";
    private static final String DONE = "update region_told set done = true where region = ?";

    private final DataSource database;
    private final Outbox outbox;

    ConceptsTold(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Tells the next of what was not told; false when everything was. */
    boolean tellSome() {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection();
                    Statement lock = connection.createStatement()) {
                lock.execute(PostgresConcepts.ONE_AT_A_TIME);
                List<ConceptPublished> next = next(connection);
                outbox.append(next.stream()
                        .map(told -> new Outbox.Entry(told, PostgresConcepts.eventId(told), Context.current()))
                        .toList());
                advance(connection, next);
                return next.size() == BATCH_MAX;
            } catch (SQLException failure) {
                throw new DatabaseException("concept", failure);
            }
        });
    }

    private static List<ConceptPublished> next(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, EVERYWHERE);
            List<ConceptPublished> next = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    next.add(new ConceptPublished(
                            rows.getString(1),
                            rows.getString(2),
                            PostgresConcepts.labels(rows.getString(3)),
                            rows.getTimestamp(4).toInstant()));
                }
            }
            return next;
        }
    }

    private static void advance(Connection connection, List<ConceptPublished> told) throws SQLException {
        try (PreparedStatement advance = connection.prepareStatement(told.isEmpty() ? DONE : ADVANCE)) {
            if (told.isEmpty()) {
                advance.setString(1, EVERYWHERE);
            } else {
                ConceptPublished last = told.getLast();
                advance.setString(1, last.vocabulary() + " " + last.conceptId());
                advance.setBoolean(2, told.size() < BATCH_MAX);
                advance.setString(3, EVERYWHERE);
            }
            advance.executeUpdate();
        }
    }
}
