package sekisho.gateway.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.contracts.Region;
import sekisho.contracts.Turn;
import sekisho.contracts.Verdict;
import sekisho.doors.postgres.DatabaseException;
import sekisho.doors.postgres.Outbox;
import sekisho.gateway.conversation.Conversations;
import sekisho.gateway.conversation.Turns;
import sekisho.gateway.question.Asked;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Question;
import sekisho.gateway.question.QuestionIds;
import sekisho.gateway.question.Questions;

/** Questions and threads in PostgreSQL. */
public final class PostgresQuestions implements Questions, Conversations {

    private static final String PURPOSE = "question";

    private final QuestionRows rows;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final DataSource database;

    PostgresQuestions(QuestionRows rows, IdempotencyKeys keys, Outbox outbox, DataSource database) {
        this.rows = rows;
        this.keys = keys;
        this.outbox = outbox;
        this.database = database;
    }

    @Override
    public Asked accept(Question question, Optional<IdempotencyKey> key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (key.isEmpty()) {
                return keep(question);
            }
            return switch (keys.claim(PURPOSE, key.get())) {
                case IdempotencyKeys.Claim.InFlight _ -> new Asked.InFlight();
                case IdempotencyKeys.Claim.Reused _ -> new Asked.KeyReused();
                case IdempotencyKeys.Claim.Known known -> new Asked.Repeated(known.result());
                case IdempotencyKeys.Claim.Fresh _ -> {
                    keys.remember(PURPOSE, key.get(), question.id());
                    yield keep(question);
                }
            };
        });
    }

    private Asked keep(Question question) {
        rows.persist(QuestionRow.of(question));
        outbox.append(question.asked(), "asked-" + question.id());
        return new Asked.Accepted(question);
    }

    @Override
    public Optional<Question> find(String questionId) {
        if (!QuestionIds.wellFormed(questionId)) {
            return Optional.empty();
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> questions(rows.findByIdOptional(UUID.fromString(questionId)).stream()
                                .toList())
                        .stream()
                        .findFirst());
    }

    @Override
    public List<Question> history(Person person, Optional<String> before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> questions(
                        rows.history(person.pseudonym(), person.regions(), before.map(UUID::fromString), limit)));
    }

    @Override
    public List<Question> lawChanged(Person person, Optional<String> before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() -> questions(
                        rows.lawChanged(person.pseudonym(), person.regions(), before.map(UUID::fromString), limit)));
    }

    @Override
    public List<Turn> earlier(String pseudonym, Region region, String conversationId, int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.released(pseudonym, region, conversationId, most).reversed().stream()
                        .map(row -> row.question(List.of()))
                        .flatMap(question -> turn(question).stream())
                        .toList());
    }

    private List<Question> questions(List<QuestionRow> found) {
        List<UUID> marked = found.stream()
                .filter(row -> row.lawRevision > 0)
                .map(row -> row.id)
                .toList();
        Map<String, List<Question.Lapsed>> lapses = marked.isEmpty() ? Map.of() : lapses(marked);
        return found.stream()
                .map(row -> row.question(lapses.getOrDefault(row.id.toString(), List.of())))
                .toList();
    }

    private Map<String, List<Question.Lapsed>> lapses(List<UUID> marked) {
        try (Connection connection = database.getConnection()) {
            return CitationTable.lapses(connection, marked);
        } catch (SQLException failure) {
            throw new DatabaseException("changes of the law", failure);
        }
    }

    private static Optional<Turn> turn(Question question) {
        return question.verdict().verdict() instanceof Verdict.Released released
                ? Optional.of(Turns.of(question.asked().inquiry().text(), released.answer()))
                : Optional.empty();
    }
}
