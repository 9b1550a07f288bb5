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
import sekisho.gateway.knowledge.Passages.Decision;
import sekisho.gateway.knowledge.Passages.Known;

/** The statements of the passage table, in batches: publishing is a hot path. */
final class PassageTable {

    private static final String KNOWN =
            "select document, document_id from passage where id = any(?) order by id, version";
    private static final String AGAIN =
            "update passage set document = ?, current = ?, published_at = ? where id = ? and version = ?";
    private static final String PAST = "update passage set current = false where id = ? and current and version <> ?";
    private static final String ADD = """
        insert into passage (id, version, current, instrument, jurisdiction, language, document, published_at, document_id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String BELONG =
            "update passage set document_id = ? where id = any(?) and document_id is distinct from ?";

    private PassageTable() {}

    static Map<String, Known> known(Connection connection, Set<String> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            Map<String, List<Passage>> versions = new HashMap<>();
            Map<String, String> owners = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Passage passage = Documents.read(rows.getString(1), Passage.class);
                    versions.computeIfAbsent(passage.id(), _ -> new ArrayList<>())
                            .add(passage);
                    owners.put(passage.id(), rows.getString(2));
                }
            }
            Map<String, Known> known = new HashMap<>();
            versions.forEach((id, all) -> known.put(id, new Known(all, owners.get(id))));
            return known;
        }
    }

    /** Keeps versions: one that is there already is replaced. */
    static void keep(Connection connection, Map<String, Known> known, Decision decision, Instant now)
            throws SQLException {
        try (PreparedStatement past = connection.prepareStatement(PAST);
                PreparedStatement again = connection.prepareStatement(AGAIN);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Map.Entry<String, Integer> current : decision.current().entrySet()) {
                if (known.containsKey(current.getKey())) {
                    past.setString(1, current.getKey());
                    past.setInt(2, current.getValue());
                    past.addBatch();
                }
            }
            for (Passage version : decision.versions()) {
                Known before = known.get(version.id());
                boolean current = decision.current().get(version.id()) == version.version();
                if (before != null && before.versions().stream().anyMatch(one -> one.version() == version.version())) {
                    again(again, version, current, now);
                } else {
                    String owner = decision.belonging().contains(version.id())
                            ? decision.documentId()
                            : before == null ? null : before.documentId();
                    add(add, version, current, owner, now);
                }
            }
            past.executeBatch();
            again.executeBatch();
            add.executeBatch();
        }
        belong(connection, known, decision);
    }

    private static void belong(Connection connection, Map<String, Known> known, Decision decision) throws SQLException {
        Object[] ids = decision.belonging().stream()
                .filter(id -> known.containsKey(id)
                        && !decision.documentId().equals(known.get(id).documentId()))
                .toArray();
        if (ids.length == 0) {
            return;
        }
        try (PreparedStatement belong = connection.prepareStatement(BELONG)) {
            belong.setString(1, decision.documentId());
            belong.setArray(2, connection.createArrayOf("text", ids));
            belong.setString(3, decision.documentId());
            belong.executeUpdate();
        }
    }

    private static void again(PreparedStatement again, Passage version, boolean current, Instant now)
            throws SQLException {
        again.setString(1, Documents.write(version));
        again.setBoolean(2, current);
        again.setTimestamp(3, Timestamp.from(now));
        again.setString(4, version.id());
        again.setInt(5, version.version());
        again.addBatch();
    }

    private static void add(PreparedStatement add, Passage version, boolean current, String owner, Instant now)
            throws SQLException {
        add.setString(1, version.id());
        add.setInt(2, version.version());
        add.setBoolean(3, current);
        add.setString(4, version.instrument());
        add.setString(5, version.jurisdiction());
        add.setString(6, version.language().code());
        add.setString(7, Documents.write(version));
        add.setTimestamp(8, Timestamp.from(now));
        add.setString(9, owner);
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
