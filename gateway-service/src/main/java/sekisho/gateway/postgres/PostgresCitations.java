package sekisho.gateway.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;
import sekisho.gateway.answer.Citations;
import sekisho.gateway.answer.Marked;

/** Citations of released answers, in PostgreSQL. */
final class PostgresCitations implements Citations {

    private static final String NOT_WEIGHED = "select distinct passage_id from citation where not weighed limit ?";

    private final DataSource database;

    PostgresCitations(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Marked> weigh(int most, LocalDate today) {
        return change("citation weighing", connection -> {
            List<String> ids = notWeighed(connection, most);
            if (ids.isEmpty()) {
                return List.of();
            }
            // Versions must not change between reading them and marking by them.
            try (Statement lock = connection.createStatement()) {
                lock.execute(PostgresPassages.ONE_AT_A_TIME);
            }
            return Marking.mark(connection, ids, today);
        });
    }

    @Override
    public List<Marked> fallDue(LocalDate today) {
        return change("citations falling due", connection -> Marking.due(connection, today));
    }

    private static List<String> notWeighed(Connection connection, int most) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NOT_WEIGHED)) {
            select.setInt(1, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
        }
        return ids;
    }

    private List<Marked> change(String what, Change change) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return change.in(connection);
            } catch (SQLException failure) {
                throw new DatabaseException(what, failure);
            }
        });
    }

    private interface Change {
        List<Marked> in(Connection connection) throws SQLException;
    }
}
