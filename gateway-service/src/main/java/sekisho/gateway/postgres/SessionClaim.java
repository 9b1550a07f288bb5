package sekisho.gateway.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;
import sekisho.gateway.document.Import;
import sekisho.gateway.document.Imports;
import sekisho.gateway.document.Precedence;

/** A claim as an advisory lock of a connection of its own: killed with the process, it is free at once. */
final class SessionClaim implements Imports.Claim {

    /** The locks of imports and of documents; any numbers no other lock of this schema uses as its first. */
    private static final int IMPORTING = 7_002;

    private static final int PUBLISHING_DOCUMENT = 7_003;
    private static final int VALID_WITHIN_S = 2;

    private static final String OPEN = """
        select id::text from document_import where holder = ? and state in ('received', 'reading', 'publishing')
        and (import::jsonb -> 'content' ->> 'bytes')::bigint <= ?
        order by turn_at nulls first, received_at, id limit 20
        """;
    private static final String TURN = "update document_import set turn_at = clock_timestamp() where id = ?::uuid";
    private static final String LOCK = "select pg_try_advisory_lock(?, hashtext(current_schema() || ?))";
    private static final String UNLOCK = "select pg_advisory_unlock(?, hashtext(current_schema() || ?))";
    private static final String ALL_OPEN =
            "select import from document_import where state in ('received', 'reading', 'publishing')";
    private static final String WAIT = "select pg_advisory_lock(?, hashtext(current_schema() || ?))";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String STILL_OPEN = """
        select import from document_import where id = ?::uuid and state in ('received', 'reading', 'publishing')
        """;

    private final Connection session;
    private final Import taken;

    private SessionClaim(Connection session, Import taken) {
        this.session = session;
        this.taken = taken;
    }

    static Optional<Imports.Claim> next(DataSource database, String holder, long bytesMost) {
        Connection session = null;
        Optional<Imports.Claim> claim = Optional.empty();
        try {
            session = database.getConnection();
            for (String id : open(session, holder, bytesMost)) {
                if (!lock(session, IMPORTING, id)) {
                    continue;
                }
                Optional<Import> taken = stillOpen(session, id);
                // Whoever was looked at goes to the back, so that those who wait hide nobody.
                turn(session, id);
                if (taken.isPresent() && !waits(session, taken.get())) {
                    claim = Optional.of(new SessionClaim(session, taken.get()));
                    return claim;
                }
                unlock(session, id);
            }
            return claim;
        } catch (SQLException failure) {
            throw new DatabaseException("document", failure);
        } finally {
            if (session != null && claim.isEmpty()) {
                giveBack(session);
            }
        }
    }

    /** The lock of a document alone. Waits a little: who has just published it still lets go of it. */
    static Optional<Imports.Held> ofDocument(DataSource database, String documentId) {
        Connection session = null;
        boolean held = false;
        try {
            session = database.getConnection();
            held = lockSoon(session, documentId);
            Connection kept = session;
            return held ? Optional.of(() -> giveBack(kept)) : Optional.empty();
        } catch (SQLException failure) {
            throw new DatabaseException("document", failure);
        } finally {
            if (session != null && !held) {
                giveBack(session);
            }
        }
    }

    private static boolean lockSoon(Connection session, String documentId) throws SQLException {
        try (PreparedStatement patience = session.prepareStatement("set lock_timeout = '1s'");
                PreparedStatement lock = session.prepareStatement(WAIT);
                PreparedStatement asBefore = session.prepareStatement("reset lock_timeout")) {
            patience.execute();
            lock.setInt(1, PUBLISHING_DOCUMENT);
            lock.setString(2, documentId);
            boolean locked = wait(lock);
            asBefore.execute();
            return locked;
        }
    }

    private static boolean wait(PreparedStatement lock) throws SQLException {
        try {
            lock.execute();
            return true;
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    private static List<String> open(Connection session, String holder, long bytesMost) throws SQLException {
        try (PreparedStatement select = session.prepareStatement(OPEN)) {
            select.setString(1, holder);
            select.setLong(2, bytesMost);
            List<String> ids = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                }
            }
            return ids;
        }
    }

    private static void turn(Connection session, String id) throws SQLException {
        try (PreparedStatement turn = session.prepareStatement(TURN)) {
            turn.setString(1, id);
            turn.executeUpdate();
        }
    }

    private static boolean lock(Connection session, int kind, String what) throws SQLException {
        try (PreparedStatement lock = session.prepareStatement(LOCK)) {
            lock.setInt(1, kind);
            lock.setString(2, what);
            try (ResultSet answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection session, String id) throws SQLException {
        try (PreparedStatement unlock = session.prepareStatement(UNLOCK)) {
            unlock.setInt(1, IMPORTING);
            unlock.setString(2, id);
            unlock.execute();
        }
    }

    /** Imports of every replica count; there are never more open ones than may wait at all. */
    private static boolean waits(Connection session, Import one) throws SQLException {
        try (PreparedStatement select = session.prepareStatement(ALL_OPEN);
                ResultSet rows = select.executeQuery()) {
            List<Import> open = new ArrayList<>();
            while (rows.next()) {
                open.add(Documents.read(rows.getString(1), Import.class));
            }
            return Precedence.waits(one, open);
        }
    }

    /** Another process may have ended it between the look and the lock. */
    private static Optional<Import> stillOpen(Connection session, String id) throws SQLException {
        try (PreparedStatement select = session.prepareStatement(STILL_OPEN)) {
            select.setString(1, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(Documents.read(rows.getString(1), Import.class)) : Optional.empty();
            }
        }
    }

    @Override
    public Import taken() {
        return taken;
    }

    @Override
    public boolean holds() {
        try {
            return session.isValid(VALID_WITHIN_S);
        } catch (SQLException gone) {
            return false;
        }
    }

    /** Asks for the order once more: somebody may have begun between the claim and this. */
    @Override
    public boolean alsoSubject(String subject) {
        try {
            return lock(session, PUBLISHING_DOCUMENT, subject) && !waits(session, taken);
        } catch (SQLException failure) {
            throw new DatabaseException("document", failure);
        }
    }

    @Override
    public void close() {
        giveBack(session);
    }

    /** Free of locks: the next user of this connection must not hold them. */
    private static void giveBack(Connection session) {
        try (session;
                PreparedStatement unlock = session.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        } catch (SQLException gone) {
            // A broken session has lost its locks with it.
            return;
        }
    }
}
