package sekisho.training.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import sekisho.contracts.Language;
import sekisho.contracts.PairCollected;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.postgres.DatabaseException;
import sekisho.training.dataset.Dataset;
import sekisho.training.dataset.FeatureSet;
import sekisho.training.dataset.LearningPair;
import sekisho.training.dataset.Split;
import sekisho.training.dataset.Splitting;
import sekisho.training.round.Pairs;

/** Pairs and snapshots in PostgreSQL, by plain JDBC: they come and go by the ten thousand. */
public final class PostgresPairs implements Pairs {

    private static final int FETCH_ROWS = 2_000;

    private final DataSource database;

    PostgresPairs(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean put(PairCollected pair) {
        return write("""
                insert into learning_pair (pair_id, group_id, language, feature_set, chosen_id, rejected_id,
                                           chosen, rejected, document, collected_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing""", statement -> {
                    statement.setString(1, pair.pairId());
                    statement.setString(2, pair.group());
                    statement.setString(3, pair.language().name());
                    statement.setString(4, pair.featureSet());
                    statement.setString(5, pair.chosen().passageId());
                    statement.setString(6, pair.rejected().passageId());
                    statement.setArray(7, array(statement, pair.chosen().features()));
                    statement.setArray(8, array(statement, pair.rejected().features()));
                    statement.setString(9, new String(FactCodec.encode(pair), StandardCharsets.UTF_8));
                    statement.setTimestamp(10, Timestamp.from(pair.collectedAt()));
                })
                == 1;
    }

    @Override
    public long fresh(FeatureSet features) {
        return count("select count(*) from learning_pair where feature_set = ? and snapshot is null", features.name());
    }

    @Override
    public long total(FeatureSet features) {
        return count("select count(*) from learning_pair where feature_set = ?", features.name());
    }

    @Override
    public long groups(FeatureSet features) {
        return count("select count(distinct group_id) from learning_pair where feature_set = ?", features.name());
    }

    @Override
    public long freeze(String roundId, FeatureSet features) {
        return QuarkusTransaction.requiringNew().call(() -> {
            int first = write(
                    "insert into snapshot (round_id) values (?) on conflict do nothing",
                    statement -> statement.setString(1, roundId));
            if (first == 1) {
                int frozen = write("""
                        update learning_pair set snapshot = (select number from snapshot where round_id = ?)
                        where feature_set = ? and snapshot is null""", statement -> {
                    statement.setString(1, roundId);
                    statement.setString(2, features.name());
                });
                write("update snapshot set fresh = ? where round_id = ?", statement -> {
                    statement.setLong(1, frozen);
                    statement.setString(2, roundId);
                });
                Splitting.place(taken(), newGroups(roundId)).forEach(this::place);
            }
            return count("select fresh from snapshot where round_id = ?", roundId);
        });
    }

    @Override
    public Dataset snapshot(String roundId, FeatureSet features) {
        Map<Split, List<LearningPair>> parts = new EnumMap<>(Split.class);
        QuarkusTransaction.joiningExisting()
                .run(() -> read(
                        """
                select pair_id, group_id, p.language, chosen_id, rejected_id, chosen, rejected, split,
                       document ->> 'rater'
                from learning_pair p join group_split using (group_id)
                where feature_set = ? and snapshot <= (select number from snapshot where round_id = ?)""",
                        statement -> {
                            statement.setString(1, features.name());
                            statement.setString(2, roundId);
                        },
                        row -> parts.computeIfAbsent(Split.valueOf(row.getString(8)), split -> new ArrayList<>())
                                .add(new LearningPair(
                                        row.getString(1),
                                        row.getString(2),
                                        Language.valueOf(row.getString(3)),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(9),
                                        doubles(row.getArray(6)),
                                        doubles(row.getArray(7))))));
        return new Dataset(features, parts);
    }

    private Map<Language, Map<Split, Integer>> taken() {
        Map<Language, Map<Split, Integer>> taken = new EnumMap<>(Language.class);
        read(
                "select language, split, count(*) from group_split group by language, split",
                statement -> {},
                row -> taken.computeIfAbsent(Language.valueOf(row.getString(1)), language -> new EnumMap<>(Split.class))
                        .put(Split.valueOf(row.getString(2)), row.getInt(3)));
        return taken;
    }

    private Map<Language, Set<String>> newGroups(String roundId) {
        Map<Language, Set<String>> groups = new EnumMap<>(Language.class);
        read(
                """
                select distinct language, group_id from learning_pair p
                where snapshot = (select number from snapshot where round_id = ?)
                  and not exists (select from group_split g where g.group_id = p.group_id)""",
                statement -> statement.setString(1, roundId),
                row -> groups.computeIfAbsent(Language.valueOf(row.getString(1)), language -> new TreeSet<>())
                        .add(row.getString(2)));
        return groups;
    }

    private void place(String group, Split split) {
        write("""
                insert into group_split (group_id, language, split)
                select ?, (select min(language) from learning_pair where group_id = ?), ?""", statement -> {
            statement.setString(1, group);
            statement.setString(2, group);
            statement.setString(3, split.name());
        });
    }

    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private int write(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException("pairs", failure);
        }
    }

    private void read(String sql, Binding binding, RowReader reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH_ROWS);
            binding.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseException("pairs", failure);
        }
    }

    private long count(String sql, String argument) {
        long[] count = {0};
        read(sql, statement -> statement.setString(1, argument), row -> count[0] = row.getLong(1));
        return count[0];
    }

    private static Array array(PreparedStatement statement, List<Double> values) throws SQLException {
        return statement.getConnection().createArrayOf("float8", values.toArray());
    }

    private static List<Double> doubles(Array array) throws SQLException {
        return List.of((Double[]) array.getArray());
    }
}
