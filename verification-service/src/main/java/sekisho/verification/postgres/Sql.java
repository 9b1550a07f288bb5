package sekisho.verification.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;

/** Plain statements of one part of the schema, in the running transaction. */
final class Sql {

    private final DataSource database;
    private final String where;

    /** @param where names the part when something breaks */
    Sql(DataSource database, String where) {
        this.database = database;
        this.where = where;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Every row, in order; values are put in for the question marks, an {@link Instant} as a timestamp. */
    <T> List<T> rows(String query, Reading<T> reading, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reading.of(found));
            }
            return rows;
        } catch (SQLException failure) {
            throw new DatabaseException(where, failure);
        }
    }

    /** Changes rows, and tells how many. */
    int change(String update, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, update, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException(where, failure);
        }
    }

    /** Runs one statement for every list of values. */
    void changeAll(String update, List<Object[]> all) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            for (Object[] values : all) {
                bind(connection, statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseException(where, failure);
        }
    }

    /** An instant that may be missing. */
    static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(connection, statement, values);
        return statement;
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case Instant at -> statement.setTimestamp(i + 1, Timestamp.from(at));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case UUID id -> statement.setObject(i + 1, id);
                case null, default -> statement.setObject(i + 1, values[i]);
            }
        }
    }
}
