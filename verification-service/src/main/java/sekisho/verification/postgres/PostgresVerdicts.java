package sekisho.verification.postgres;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import sekisho.contracts.Region;
import sekisho.contracts.VerdictReached;
import sekisho.contracts.wire.FactCodec;
import sekisho.verification.ledger.Continuity;
import sekisho.verification.ledger.Leaves;
import sekisho.verification.verdict.Papers;
import sekisho.verification.verdict.Reached;
import sekisho.verification.verdict.Verdicts;

/** Verdicts and their leaves, kept in one transaction. */
@Singleton
public class PostgresVerdicts implements Verdicts {

    private final VerdictRows rows;
    private final KeptVerdicts kept;
    private final Continuity continuity;

    PostgresVerdicts(
            VerdictRows rows,
            DataSource database,
            TransactionSynchronizationRegistry transactions,
            Leaves leaves,
            Continuity continuity) {
        this.rows = rows;
        this.kept = new KeptVerdicts(database, transactions, leaves);
        this.continuity = continuity;
    }

    @Override
    public Set<String> judged(Collection<String> questionIds) {
        return questionIds.isEmpty() ? Set.of() : new HashSet<>(rows.judgedByGate(questionIds));
    }

    @Override
    public void keep(List<Reached> reached) {
        continuity.mustBeSound();
        kept.keep(reached);
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
}
