package sekisho.doors.postgres;

import java.sql.SQLException;

/** The database did not do what was asked; the cause tells whether it was away or refused the data. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the table or step, never a value. */
    public DatabaseException(String where, SQLException cause) {
        super(where + ": SQL state " + cause.getSQLState(), cause);
    }
}
