package sekisho.doors.kafka;

import java.sql.SQLException;
import sekisho.contracts.wire.PoisonException;

/** Tells an outage, which passes, from poison, which never will. */
public enum Trouble {
    OUTAGE,
    POISON;

    /** SQL states of bad data and violated constraints: the same record will always fail. */
    private static final String[] DATA_STATES = {"22", "23"};

    /**
     * Programming errors and unreadable content are poison; everything that smells of a part being away is an outage. In
     * doubt it is an outage: waiting loses nothing.
     */
    public static Trouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return badData(sql) ? POISON : OUTAGE;
            }
        }
        return switch (failure) {
            case PoisonException _,
                    NullPointerException _,
                    IllegalArgumentException _,
                    IndexOutOfBoundsException _,
                    ClassCastException _,
                    ArithmeticException _,
                    StackOverflowError _ -> POISON;
            default -> OUTAGE;
        };
    }

    /** True if a database that is away, full or busy is behind it. */
    public static boolean databaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return !badData(sql);
            }
        }
        return false;
    }

    private static boolean badData(SQLException sql) {
        for (String state : DATA_STATES) {
            if (sql.getSQLState() != null && sql.getSQLState().startsWith(state)) {
                return true;
            }
        }
        return false;
    }
}
