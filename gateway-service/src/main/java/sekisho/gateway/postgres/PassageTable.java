package sekisho.gateway.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Passage;

/** The statements of the passage table, in batches: publishing is a hot path. */
final class PassageTable {

    private static final String CURRENT = "select document from passage where current and id = any(?)";
    private static final String PAST = "update passage set current = false where id = ? and current";
    private static final String AGAIN =
            "update passage set document = ?, published_at = ? where id = ? and version = ?";
    private static final String ADD = """
            insert into passage (id, version, current, instrument, jurisdiction, language, document, published_at)
            values (?, ?, true, ?, ?, ?, ?, ?)
            """;

    private PassageTable() {}

    static Map<String, Passage> current(Connection connection, Set<String> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CURRENT)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            Map<String, Passage> found = new HashMap<>();
            for (Passage passage : read(select)) {
                found.put(passage.id(), passage);
            }
            return found;
        }
    }

    /** Keeps versions: one that is there already is replaced, a new one becomes the current one. */
    static void keep(Connection connection, Map<String, Passage> current, List<Passage> versions, Instant now)
            throws SQLException {
        try (PreparedStatement past = connection.prepareStatement(PAST);
                PreparedStatement again = connection.prepareStatement(AGAIN);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Passage version : versions) {
                Passage before = current.get(version.id());
                if (before != null && before.version() == version.version()) {
                    again(again, version, now);
                } else {
                    past.setString(1, version.id());
                    past.addBatch();
                    add(add, version, now);
                }
            }
            again.executeBatch();
            past.executeBatch();
            add.executeBatch();
        }
    }

    private static void again(PreparedStatement again, Passage version, Instant now) throws SQLException {
        again.setString(1, Documents.write(version));
        again.setTimestamp(2, Timestamp.from(now));
        again.setString(3, version.id());
        again.setInt(4, version.version());
        again.addBatch();
    }

    private static void add(PreparedStatement add, Passage version, Instant now) throws SQLException {
        add.setString(1, version.id());
        add.setInt(2, version.version());
        add.setString(3, version.instrument());
        add.setString(4, version.jurisdiction());
        add.setString(5, version.language().code());
        add.setString(6, Documents.write(version));
        add.setTimestamp(7, Timestamp.from(now));
        add.addBatch();
    }

    static List<Passage> read(PreparedStatement select) throws SQLException {
        List<Passage> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(Documents.read(rows.getString(1), Passage.class));
            }
        }
        return found;
    }
}
