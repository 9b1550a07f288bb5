package sekisho.gateway.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import sekisho.doors.postgres.DatabaseException;
import sekisho.doors.postgres.Inbox;
import sekisho.gateway.answer.Settlement;
import sekisho.gateway.answer.Verdicts;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionIds;

/** What became of questions, in PostgreSQL. */
final class PostgresVerdicts implements Verdicts {

    private static final String PROGRESS = """
            update question set retrieved_at = coalesce(retrieved_at, ?), drafted_at = coalesce(drafted_at, ?),
            revision = revision + 1 where id = ?
            """;
    private static final String REVISIONS = "select id, revision from question where id = any(?)";

    private final QuestionRows rows;
    private final Inbox inbox;
    private final DataSource database;

    PostgresVerdicts(QuestionRows rows, Inbox inbox, DataSource database) {
        this.rows = rows;
        this.inbox = inbox;
        this.database = database;
    }

    @Override
    public List<Question> settle(List<Delivery> batch, Instant visibleAt) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Delivery> fresh = fresh(batch);
            Map<String, QuestionRow> locked = locked(fresh);
            Map<String, Question> changed = new LinkedHashMap<>();
            for (Delivery delivery : fresh) {
                QuestionRow row = locked.get(delivery.reached().questionId());
                if (row != null) {
                    Settlement.apply(row.question(List.of()), delivery.reached(), visibleAt)
                            .ifPresent(after -> {
                                row.take(after);
                                row.revision++;
                                changed.put(after.id(), after);
                            });
                }
            }
            cite(changed.values());
            return List.copyOf(changed.values());
        });
    }

    private void cite(Collection<Question> settled) {
        try (Connection connection = database.getConnection()) {
            CitationTable.add(connection, settled);
        } catch (SQLException failure) {
            throw new DatabaseException("citation", failure);
        }
    }

    private List<Delivery> fresh(List<Delivery> batch) {
        Map<String, Set<String>> ids = batch.stream()
                .collect(Collectors.groupingBy(
                        Delivery::source, Collectors.mapping(Delivery::eventId, Collectors.toSet())));
        Map<String, Set<String>> fresh = new HashMap<>();
        ids.forEach((source, events) -> fresh.put(source, inbox.fresh(source, events)));
        // Removing while filtering lets only the first of two deliveries inside one batch through.
        return batch.stream()
                .filter(delivery -> fresh.get(delivery.source()).remove(delivery.eventId()))
                .toList();
    }

    private Map<String, QuestionRow> locked(List<Delivery> fresh) {
        Set<UUID> ids = fresh.stream()
                .map(delivery -> delivery.reached().questionId())
                .filter(QuestionIds::wellFormed)
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        return ids.isEmpty()
                ? Map.of()
                : rows.locked(ids).stream().collect(Collectors.toMap(row -> row.id.toString(), Function.identity()));
    }

    @Override
    public void progress(List<Progress> batch) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement update = connection.prepareStatement(PROGRESS)) {
                List<Progress> sorted = batch.stream()
                        .filter(progress -> QuestionIds.wellFormed(progress.questionId()))
                        .sorted(Comparator.comparing(Progress::questionId))
                        .toList();
                for (Progress progress : sorted) {
                    update.setTimestamp(1, timestamp(progress.retrievedAt()));
                    update.setTimestamp(2, timestamp(progress.draftedAt()));
                    update.setObject(3, UUID.fromString(progress.questionId()));
                    update.addBatch();
                }
                update.executeBatch();
            } catch (SQLException failure) {
                throw new DatabaseException("question progress", failure);
            }
        });
    }

    @Override
    public Map<String, Integer> revisions(Set<String> questionIds) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(REVISIONS)) {
            Object[] ids = questionIds.stream().map(UUID::fromString).toArray();
            select.setArray(1, connection.createArrayOf("uuid", ids));
            Map<String, Integer> revisions = new HashMap<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    revisions.put(found.getString(1), found.getInt(2));
                }
            }
            return revisions;
        } catch (SQLException failure) {
            throw new DatabaseException("question revisions", failure);
        }
    }

    private static Timestamp timestamp(Instant instant) {
        return Optional.ofNullable(instant).map(Timestamp::from).orElse(null);
    }
}
