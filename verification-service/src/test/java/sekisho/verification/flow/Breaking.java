package sekisho.verification.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * Kills the service's connection to the database in the middle of a transaction, at a named step, as a power cut would:
 * whoever changes that table loses the connection there, until the break is closed.
 */
final class Breaking implements AutoCloseable {

    private final DataSource database;
    private final String table;

    private Breaking(DataSource database, String table) {
        this.database = database;
        this.table = table;
    }

    /** @param step table and operation, such as {@code verdict insert}; with {@code at commit} behind it, only then */
    static Breaking at(DataSource database, String step) throws SQLException {
        String[] words = step.split(" ");
        boolean late = step.endsWith("at commit");
        Breaking breaking = new Breaking(database, words[0]);
        breaking.run("create or replace function break_here() returns trigger language plpgsql as"
                + " $$ begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return new; end $$");
        breaking.run("create " + (late ? "constraint " : "") + "trigger break_here " + (late ? "after " : "before ")
                + words[1] + " on " + words[0] + (late ? " deferrable initially deferred" : "")
                + " for each row execute function break_here()");
        return breaking;
    }

    @Override
    public void close() throws SQLException {
        run("drop trigger break_here on " + table);
    }

    private void run(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }
}
