package sekisho.verification.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Checkpoints;

/** Checkpoints as they were signed. */
public final class PostgresCheckpoints implements Checkpoints {

    private static final String NEWEST = "select note from checkpoint order by size desc limit 1";
    private static final String KEEP = "insert into checkpoint (size, note) values (?, ?) on conflict do nothing";
    private static final String TELL = "update checkpoint set told = true where size = ? and not told";
    private static final String TOLD = "select note from checkpoint where told and size > ? order by size limit ?";
    private static final String FORGET = "delete from checkpoint where not told and made_at < now() - interval '1 hour'"
            + " and size < (select max(size) from checkpoint)";

    private final DataSource database;
    private final Consumer<Checkpoint.Signed> topic;

    /** @param topic tells a checkpoint in the same transaction */
    public PostgresCheckpoints(DataSource database, Consumer<Checkpoint.Signed> topic) {
        this.database = database;
        this.topic = topic;
    }

    @Override
    public Optional<Checkpoint.Signed> newest() {
        return notes(NEWEST, _ -> {}).stream().findFirst();
    }

    @Override
    public List<Checkpoint.Signed> toldAfter(long size, int limit) {
        return notes(TOLD, statement -> {
            statement.setLong(1, size);
            statement.setInt(2, limit);
        });
    }

    @Override
    public void keep(Checkpoint.Signed checkpoint) {
        update(KEEP, statement -> {
            statement.setLong(1, checkpoint.checkpoint().size());
            statement.setString(2, checkpoint.note());
        });
    }

    @Override
    public void tell(Checkpoint.Signed checkpoint) {
        int told = update(
                TELL, statement -> statement.setLong(1, checkpoint.checkpoint().size()));
        if (told == 1) {
            topic.accept(checkpoint);
        }
    }

    @Override
    public int forgetOld() {
        return update(FORGET, _ -> {});
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Checkpoint.Signed> notes(String query, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            binding.bind(statement);
            List<Checkpoint.Signed> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Checkpoint.ofNote(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseException("checkpoint", failure);
        }
    }

    private int update(String update, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(update)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("checkpoint", failure);
        }
    }
}
