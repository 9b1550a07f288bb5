package sekisho.verification.postgres;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sekisho.contracts.Region;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.wire.FactCodec;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.verdict.Papers;
import sekisho.verification.verdict.Reached;
import sekisho.verification.verdict.Verdicts;

/** Verdicts and their leaves, kept in one transaction. */
@Singleton
public class PostgresVerdicts implements Verdicts {

    private final VerdictRows rows;
    private final Leaves leaves;

    PostgresVerdicts(VerdictRows rows, Leaves leaves) {
        this.rows = rows;
        this.leaves = leaves;
    }

    @Override
    public Set<String> judged(Collection<String> questionIds) {
        return questionIds.isEmpty() ? Set.of() : new HashSet<>(rows.judgedByGate(questionIds));
    }

    @Override
    public void keep(List<Reached> reached) {
        rows.persist(reached.stream().map(PostgresVerdicts::row));
        // The unique constraint must speak before the leaf is appended and the head is locked.
        rows.flush();
        leaves.append(reached.stream().map(Reached::entry).toList());
    }

    @Override
    public Optional<Opening> opening(String verdictId) {
        return rows.findByIdOptional(UUID.fromString(verdictId)).map(PostgresVerdicts::opening);
    }

    private static Opening opening(VerdictRow row) {
        VerdictReached fact = FactCodec.decode(row.document.getBytes(StandardCharsets.UTF_8), VerdictReached.class);
        return new Opening(
                Region.of(row.region),
                row.questionId,
                row.state,
                row.asker,
                row.salt,
                row.question,
                row.answer,
                Papers.alternativeOf(fact.verdict()),
                Papers.dayOf(fact),
                Papers.citedBy(fact.verdict()));
    }

    private static VerdictRow row(Reached reached) {
        VerdictRow row = new VerdictRow();
        row.id = UUID.fromString(reached.fact().verdictId());
        row.questionId = reached.fact().questionId();
        row.region = reached.fact().region().suffix();
        row.decidedBy = reached.fact().decidedBy().name().toLowerCase(Locale.ROOT);
        row.state = Reached.stateOf(reached.fact().verdict());
        row.reachedAt = reached.fact().reachedAt();
        row.asker = reached.asker();
        row.salt = HexFormat.of().formatHex(reached.salt());
        row.question = reached.question();
        row.answer = reached.answer();
        row.document = new String(FactCodec.encode(reached.fact()), StandardCharsets.UTF_8);
        return row;
    }
}
