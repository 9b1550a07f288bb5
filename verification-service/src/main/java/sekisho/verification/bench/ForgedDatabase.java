package sekisho.verification.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import sekisho.verification.http.LedgerViews;
import sekisho.verification.json.CanonicalJson;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.CheckpointKey;
import sekisho.verification.ledger.Continuity;
import sekisho.verification.ledger.Frontier;
import sekisho.verification.ledger.Hash;
import sekisho.verification.ledger.Node;
import sekisho.verification.ledger.SigningCheckpoints;
import sekisho.verification.postgres.PostgresCheckpoints;
import sekisho.verification.postgres.PostgresLeaves;

/**
 * The ledger's tables in the hands of somebody with every right on them. One connection, one transaction: the service reads
 * what the forger wrote, and at the end it is rolled back. The guard that would keep the service from signing over a forged
 * past is taken to be out of the way, as if it had been removed.
 */
final class ForgedDatabase {

    private final Connection connection;
    private final CheckpointKey key;
    private final LedgerPaths paths;

    ForgedDatabase(Connection connection, CheckpointKey key) {
        this.connection = connection;
        this.key = key;
        DataSource one = single(connection);
        PostgresLeaves leaves = new PostgresLeaves(one, new CanonicalJson());
        PostgresCheckpoints checkpoints = new PostgresCheckpoints(one, _ -> {});
        Continuity unguarded = new Continuity(leaves, key, LedgerUnderTest.ORIGIN);
        unguarded.compare(List.of());
        paths = new LedgerPaths(
                new LedgerViews(leaves, checkpoints),
                new SigningCheckpoints(leaves, checkpoints, key, LedgerUnderTest.ORIGIN, unguarded));
    }

    /** What the service says of the forged tables. */
    LedgerPaths paths() {
        return paths;
    }

    /** Writes a history over the true one. */
    void write(List<String> entries, Tracks tracks, Set<Long> heads) throws SQLException {
        run("delete from ledger_leaf");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into ledger_leaf (index, verdict_id, entry) select * from unnest(?::bigint[], ?::text[], ?::text[])"
                        + " on conflict (verdict_id) do nothing")) {
            insert.setArray(
                    1,
                    array("bigint", LongStream.range(0, entries.size()).boxed().toArray()));
            insert.setArray(
                    2, array("text", entries.stream().map(Forgery::verdictOf).toArray()));
            insert.setArray(3, array("text", entries.toArray()));
            insert.executeUpdate();
        }
        if (tracks.compareTo(Tracks.ROWS) > 0) {
            hashes(entries);
        }
        if (tracks.compareTo(Tracks.ROWS_AND_HASHES) > 0) {
            heads(entries, tracks == Tracks.SIGNED_ANEW, heads);
        }
    }

    private void hashes(List<String> entries) throws SQLException {
        Frontier.Grown grown = Frontier.EMPTY.append(leafHashes(entries));
        run("delete from ledger_node");
        try (PreparedStatement insert = connection.prepareStatement("insert into ledger_node (level, index, hash)"
                + " select level, index, decode(hash, 'hex') from unnest(?::smallint[], ?::bigint[], ?::text[])"
                + " as n (level, index, hash)")) {
            List<Node.Hashed> nodes = grown.nodes();
            insert.setArray(
                    1,
                    array(
                            "smallint",
                            nodes.stream().map(node -> node.node().level()).toArray()));
            insert.setArray(
                    2,
                    array(
                            "bigint",
                            nodes.stream().map(node -> node.node().index()).toArray()));
            insert.setArray(
                    3,
                    array("text", nodes.stream().map(node -> node.hash().hex()).toArray()));
            insert.executeUpdate();
        }
        try (PreparedStatement move =
                connection.prepareStatement("update ledger_head set size = ?, roots = ? where id = 1")) {
            move.setLong(1, grown.frontier().size());
            move.setBytes(2, grown.frontier().bytes());
            move.executeUpdate();
        }
    }

    /** Keeps the heads that fit the forged history, and where the key is at hand signs it at every size there was one. */
    private void heads(List<String> entries, boolean sign, Set<Long> sizes) throws SQLException {
        List<Hash> hashes = leafHashes(entries);
        for (long size : sizes) {
            Checkpoint forged = size > hashes.size()
                    ? null
                    : new Checkpoint(
                            LedgerUnderTest.ORIGIN,
                            size,
                            Frontier.EMPTY
                                    .append(hashes.subList(0, (int) size))
                                    .frontier()
                                    .root());
            try (PreparedStatement statement = connection.prepareStatement(
                    sign && forged != null
                            ? "update checkpoint set note = ? where size = ?"
                            : "delete from checkpoint where note <> ? and size = ?")) {
                statement.setString(1, forged == null ? "" : key.sign(forged).note());
                statement.setLong(2, size);
                statement.executeUpdate();
            }
        }
    }

    private static List<Hash> leafHashes(List<String> entries) {
        return entries.stream()
                .map(entry -> Hash.leaf(entry.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    /** A pool of one connection that nobody closes but its owner. */
    private static DataSource single(Connection connection) {
        ClassLoader loader = ForgedDatabase.class.getClassLoader();
        Connection open = (Connection) Proxy.newProxyInstance(
                loader, new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return (DataSource) Proxy.newProxyInstance(loader, new Class<?>[] {DataSource.class}, (_, _, _) -> open);
    }
}
