package sekisho.verification.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;
import sekisho.verification.ledger.Canon;
import sekisho.verification.ledger.Entry;
import sekisho.verification.ledger.Frontier;
import sekisho.verification.ledger.Hash;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.ledger.Node;

/** The ledger in PostgreSQL. */
public final class PostgresLeaves implements Leaves {

    private static final String LOCK = "select size, roots from ledger_head where id = 1 for update";
    private static final String HEAD = "select size, roots from ledger_head where id = 1";
    private static final String MOVE = "update ledger_head set size = ?, roots = ? where id = 1";
    private static final String LEAVES =
            "insert into ledger_leaf (index, verdict_id, entry) select * from unnest(?::bigint[], ?::text[], ?::text[])";
    private static final String NODES = "insert into ledger_node (level, index, hash)"
            + " select level, index, decode(hash, 'hex') from unnest(?::smallint[], ?::bigint[], ?::text[]) as n (level, index, hash)";
    private static final String READ = "select n.level, n.index, n.hash from ledger_node n"
            + " join unnest(?::smallint[], ?::bigint[]) as wanted (level, index)"
            + " on n.level = wanted.level and n.index = wanted.index";
    private static final String OF = "select index, verdict_id, entry from ledger_leaf where verdict_id = ?";
    private static final String PLACE = "select coalesce((select index from ledger_leaf"
            + " where (entry::json->>'time')::timestamptz >= ?::timestamptz order by index limit 1),"
            + " (select size from ledger_head where id = 1))";
    private static final String FROM =
            "select index, verdict_id, entry from ledger_leaf where index >= ? order by index limit ?";

    private final DataSource database;
    private final Canon canon;

    public PostgresLeaves(DataSource database, Canon canon) {
        this.database = database;
        this.canon = canon;
    }

    @Override
    public List<Entry.Placed> append(List<Entry> entries) {
        return entries.isEmpty() ? List.of() : with("ledger append", connection -> append(connection, entries));
    }

    private List<Entry.Placed> append(Connection connection, List<Entry> entries) throws SQLException {
        Frontier head = head(connection, LOCK);
        List<Entry.Placed> placed = new ArrayList<>(entries.size());
        List<Hash> hashes = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            long sequence = head.size() + placed.size();
            String canonical = canon.spell(entry.at(sequence));
            placed.add(new Entry.Placed(sequence, entry.verdictId(), canonical));
            hashes.add(Hash.leaf(canonical.getBytes(StandardCharsets.UTF_8)));
        }
        Frontier.Grown grown = head.append(hashes);
        update(connection, LEAVES, statement -> {
            statement.setArray(1, array(connection, "bigint", placed, Entry.Placed::sequence));
            statement.setArray(2, array(connection, "text", placed, Entry.Placed::verdictId));
            statement.setArray(3, array(connection, "text", placed, Entry.Placed::canonical));
        });
        update(connection, NODES, statement -> {
            statement.setArray(1, array(connection, "smallint", grown.nodes(), node ->
                    (short) node.node().level()));
            statement.setArray(
                    2,
                    array(
                            connection,
                            "bigint",
                            grown.nodes(),
                            node -> node.node().index()));
            statement.setArray(
                    3,
                    array(connection, "text", grown.nodes(), node -> node.hash().hex()));
        });
        update(connection, MOVE, statement -> {
            statement.setLong(1, grown.frontier().size());
            statement.setBytes(2, grown.frontier().bytes());
        });
        return placed;
    }

    @Override
    public Frontier head() {
        return with("ledger head", connection -> head(connection, HEAD));
    }

    private static Frontier head(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the ledger has lost its head");
            }
            return Frontier.of(row.getLong(1), row.getBytes(2));
        }
    }

    @Override
    public Map<Node, Hash> read(Set<Node> nodes) {
        List<Node> wanted = List.copyOf(nodes);
        return with("ledger nodes", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(READ)) {
                statement.setArray(1, array(connection, "smallint", wanted, node -> (short) node.level()));
                statement.setArray(2, array(connection, "bigint", wanted, Node::index));
                Map<Node, Hash> found = new HashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(new Node(rows.getInt(1), rows.getLong(2)), Hash.of(rows.getBytes(3)));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public Optional<Entry.Placed> of(String verdictId) {
        return entries(OF, statement -> statement.setString(1, verdictId)).stream()
                .findFirst();
    }

    @Override
    public List<Entry.Placed> from(long sequence, int limit) {
        return entries(FROM, statement -> {
            statement.setLong(1, sequence);
            statement.setInt(2, limit);
        });
    }

    @Override
    public long placeOf(Instant moment) {
        return with("ledger leaves", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PLACE)) {
                statement.setString(1, moment.toString());
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private List<Entry.Placed> entries(String query, Binding binding) {
        return with("ledger leaves", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                binding.bind(statement);
                List<Entry.Placed> found = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Entry.Placed(rows.getLong(1), rows.getString(2), rows.getString(3)));
                    }
                }
                return found;
            }
        });
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(String where, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new DatabaseException(where, failure);
        }
    }

    private static void update(Connection connection, String update, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            binding.bind(statement);
            statement.executeUpdate();
        }
    }

    private static <T> Array array(Connection connection, String type, List<T> items, Function<T, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, items.stream().map(value).toArray());
    }
}
