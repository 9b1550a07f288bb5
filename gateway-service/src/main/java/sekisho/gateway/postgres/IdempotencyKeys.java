package sekisho.gateway.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;
import sekisho.gateway.question.Questions.IdempotencyKey;

/** Recognises a request that comes again. Call inside the transaction that carries its effect. */
final class IdempotencyKeys {

    /** How long a repetition is recognised, in days. */
    static final int KEPT_DAYS = 7;

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FIND =
            "select body_digest, result from idempotency_key where caller = ? and purpose = ? and key = ?";
    private static final String REMEMBER =
            "insert into idempotency_key (caller, purpose, key, body_digest, result) values (?, ?, ?, ?, ?)";
    private static final String FORGET =
            "delete from idempotency_key where created_at < now() - make_interval(days => ?)";

    private final DataSource database;

    IdempotencyKeys(DataSource database) {
        this.database = database;
    }

    /** What a key says about a request. */
    sealed interface Claim {
        /** Never seen; it belongs to this transaction until it ends. */
        record Fresh() implements Claim {}

        record Known(String result) implements Claim {}

        record Reused() implements Claim {}

        record InFlight() implements Claim {}
    }

    Claim claim(String purpose, IdempotencyKey key) {
        try (Connection connection = database.getConnection()) {
            if (!lock(connection, purpose, key)) {
                return new Claim.InFlight();
            }
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setString(1, key.caller());
                find.setString(2, purpose);
                find.setString(3, key.key());
                try (ResultSet row = find.executeQuery()) {
                    if (!row.next()) {
                        return new Claim.Fresh();
                    }
                    return row.getString(1).equals(key.bodyDigest())
                            ? new Claim.Known(row.getString(2))
                            : new Claim.Reused();
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseException("idempotency_key", failure);
        }
    }

    void remember(String purpose, IdempotencyKey key, String result) {
        try (Connection connection = database.getConnection();
                PreparedStatement remember = connection.prepareStatement(REMEMBER)) {
            remember.setString(1, key.caller());
            remember.setString(2, purpose);
            remember.setString(3, key.key());
            remember.setString(4, key.bodyDigest());
            remember.setString(5, result);
            remember.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("idempotency_key", failure);
        }
    }

    int forgetOld() {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setInt(1, KEPT_DAYS);
            return forget.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("idempotency_key", failure);
        }
    }

    /** The lock goes with the transaction, so a request that died in the middle blocks nobody. */
    private static boolean lock(Connection connection, String purpose, IdempotencyKey key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, String.join("\n", key.caller(), purpose, key.key()));
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
