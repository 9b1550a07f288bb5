package sekisho.training.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import sekisho.contracts.Fact;
import sekisho.contracts.ModelReleased;
import sekisho.doors.postgres.Outbox;
import sekisho.training.round.Advance;
import sekisho.training.round.Round;
import sekisho.training.round.Rounds;

/** Rounds in PostgreSQL. */
public final class PostgresRounds implements Rounds {

    private final RoundRows rows;
    private final PostgresReleases releases;
    private final Outbox outbox;

    PostgresRounds(RoundRows rows, PostgresReleases releases, Outbox outbox) {
        this.rows = rows;
        this.releases = releases;
        this.outbox = outbox;
    }

    @Override
    public Optional<Round> underWay(String target) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> rows.find("target = ?1 and underWay", target)
                        .firstResultOptional()
                        .map(RoundRow::round));
    }

    @Override
    public Optional<Round> find(String roundId) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> rows.findByIdOptional(roundId).map(RoundRow::round));
    }

    @Override
    public List<Round> latest(int limit) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> rows.find("order by openedAt desc, roundId").page(0, limit).stream()
                        .map(RoundRow::round)
                        .toList());
    }

    @Override
    public boolean apply(Advance advance) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                boolean stands =
                        advance.from().map(from -> move(from, advance.to())).orElseGet(() -> open(advance.to()));
                if (stands) {
                    advance.releasing().ifPresent(releases::apply);
                    advance.told().forEach(fact -> outbox.append(fact, eventId(advance.to(), fact)));
                }
                return stands;
            });
        } catch (RuntimeException refused) {
            if (violatesConstraint(refused)) {
                return false;
            }
            throw refused;
        }
    }

    private boolean open(Round round) {
        rows.persistAndFlush(RoundRow.of(round));
        return true;
    }

    private boolean move(Round from, Round to) {
        RoundRow row = rows.findById(from.opened().roundId(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || row.steps != from.history().size()) {
            return false;
        }
        row.stand(to);
        rows.flush();
        return true;
    }

    /** The same decision, taken again, tells the same event. */
    private static String eventId(Round round, Fact fact) {
        String step = round.opened().roundId() + ":" + round.state();
        return fact instanceof ModelReleased released ? step + ":" + released.releaseId() : step;
    }

    private static boolean violatesConstraint(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return failure instanceof PersistenceException persistence
                && persistence.getCause() instanceof ConstraintViolationException;
    }
}
