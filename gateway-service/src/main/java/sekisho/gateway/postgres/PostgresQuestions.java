package sekisho.gateway.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import sekisho.contracts.Region;
import sekisho.contracts.Turn;
import sekisho.contracts.Verdict;
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

    PostgresQuestions(QuestionRows rows, IdempotencyKeys keys, Outbox outbox) {
        this.rows = rows;
        this.keys = keys;
        this.outbox = outbox;
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
                .call(() -> rows.findByIdOptional(UUID.fromString(questionId)).map(QuestionRow::question));
    }

    @Override
    public List<Question> history(Person person, Optional<String> before, int limit) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        rows.history(person.pseudonym(), person.regions(), before.map(UUID::fromString), limit).stream()
                                .map(QuestionRow::question)
                                .toList());
    }

    @Override
    public List<Turn> earlier(String pseudonym, Region region, String conversationId, int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rows.released(pseudonym, region, conversationId, most).reversed().stream()
                        .map(QuestionRow::question)
                        .flatMap(question -> turn(question).stream())
                        .toList());
    }

    private static Optional<Turn> turn(Question question) {
        return question.verdict().verdict() instanceof Verdict.Released released
                ? Optional.of(Turns.of(question.asked().inquiry().text(), released.answer()))
                : Optional.empty();
    }
}
