package sekisho.verification.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Checkpoints;

/** Checkpoints as they were signed; each one is also handed on to be told outside. */
public final class PostgresCheckpoints implements Checkpoints {

    private static final String NEWEST = "select note from checkpoint order by size desc limit 1";
    private static final String KEEP = "insert into checkpoint (size, note) values (?, ?) on conflict do nothing";

    private final DataSource database;
    private final Consumer<Checkpoint.Signed> outside;

    /** @param outside tells a checkpoint in the same transaction */
    public PostgresCheckpoints(DataSource database, Consumer<Checkpoint.Signed> outside) {
        this.database = database;
        this.outside = outside;
    }

    @Override
    public Optional<Checkpoint.Signed> newest() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEWEST);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(Checkpoint.ofNote(row.getString(1))) : Optional.empty();
        } catch (SQLException failure) {
            throw new DatabaseException("checkpoint", failure);
        }
    }

    @Override
    public void publish(Checkpoint.Signed checkpoint) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setLong(1, checkpoint.checkpoint().size());
            statement.setString(2, checkpoint.note());
            if (statement.executeUpdate() == 1) {
                outside.accept(checkpoint);
            }
        } catch (SQLException failure) {
            throw new DatabaseException("checkpoint", failure);
        }
    }
}
