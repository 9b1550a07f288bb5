package sekisho.verification.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;

/** Plain statements on the connection of the running transaction. */
record Statements(DataSource database) {

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a query; {@code where} names it in a failure. */
    <T> List<T> query(String where, String query, List<?> values, Row<T> row) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseException(where, failure);
        }
    }

    /** Runs a change and says how many rows it touched. */
    int update(String where, String update, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, update, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException(where, failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String query, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        try {
            for (int i = 0; i < values.size(); i++) {
                set(connection, statement, i + 1, values.get(i));
            }
            return statement;
        } catch (SQLException | RuntimeException failure) {
            statement.close();
            throw failure;
        }
    }

    private static void set(Connection connection, PreparedStatement statement, int place, Object value)
            throws SQLException {
        switch (value) {
            case Instant at -> statement.setTimestamp(place, Timestamp.from(at));
            case Collection<?> texts -> statement.setArray(place, connection.createArrayOf("text", texts.toArray()));
            case null -> statement.setString(place, null);
            default -> statement.setObject(place, value);
        }
    }

    /** An instant of a row, or null. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
