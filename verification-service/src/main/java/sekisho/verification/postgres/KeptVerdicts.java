package sekisho.verification.postgres;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.postgres.DatabaseException;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.verdict.Reached;

/**
 * Writes verdicts and their leaves as the last thing before the running transaction commits: each table in one statement,
 * however many callers the transaction has, and the ledger's head is locked no longer than that and the commit take.
 */
public final class KeptVerdicts {

    private static final String KEEP =
            "insert into verdict (id, question_id, region, decided_by, state, reached_at, asker, salt, question, answer,"
                    + " document) select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[],"
                    + " ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final Leaves leaves;

    public KeptVerdicts(DataSource database, TransactionSynchronizationRegistry transactions, Leaves leaves) {
        this.database = database;
        this.transactions = transactions;
        this.leaves = leaves;
    }

    /** Takes verdicts over; what the database has against one of them fails the commit. */
    public void keep(List<Reached> reached) {
        if (!reached.isEmpty()) {
            pending().all.addAll(reached);
        }
    }

    private Pending pending() {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("a verdict is only kept inside a transaction");
        }
        if (transactions.getResource(this) instanceof Pending pending) {
            return pending;
        }
        Pending pending = new Pending();
        transactions.putResource(this, pending);
        transactions.registerInterposedSynchronization(pending);
        return pending;
    }

    private final class Pending implements Synchronization {
        private final List<Reached> all = new ArrayList<>();

        @Override
        public void beforeCompletion() {
            write(all);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing to do: the rows are part of the transaction.
        }
    }

    /** The unique constraint speaks before a leaf is appended and the head is locked. */
    private void write(List<Reached> reached) {
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            Columns columns = new Columns(connection, keep, reached);
            columns.set(1, "uuid", each -> UUID.fromString(each.fact().verdictId()));
            columns.set(2, "text", each -> each.fact().questionId());
            columns.set(3, "text", each -> each.fact().region().suffix());
            columns.set(4, "text", each -> each.fact().decidedBy().name().toLowerCase(Locale.ROOT));
            columns.set(5, "text", each -> Reached.stateOf(each.fact().verdict()));
            columns.set(6, "timestamptz", each -> each.fact().reachedAt().toString());
            columns.set(7, "text", Reached::asker);
            columns.set(8, "text", each -> HexFormat.of().formatHex(each.salt()));
            columns.set(9, "text", Reached::question);
            columns.set(10, "text", Reached::answer);
            columns.set(11, "text", each -> new String(FactCodec.encode(each.fact()), StandardCharsets.UTF_8));
            keep.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("verdict", failure);
        }
        leaves.append(reached.stream().map(Reached::entry).toList());
    }

    private record Columns(Connection connection, PreparedStatement statement, List<Reached> reached) {

        void set(int place, String type, Function<Reached, Object> value) throws SQLException {
            statement.setArray(
                    place,
                    connection.createArrayOf(type, reached.stream().map(value).toArray()));
        }
    }
}
