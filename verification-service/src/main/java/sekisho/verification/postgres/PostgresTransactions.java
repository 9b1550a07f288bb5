package sekisho.verification.postgres;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.function.Supplier;
import sekisho.verification.verdict.Transactions;

/** Transactions of the database, with a limit on their time. */
public final class PostgresTransactions implements Transactions {

    private final int seconds;

    /** @param limit the longest a transaction may take; whole seconds */
    public PostgresTransactions(Duration limit) {
        this.seconds = (int) limit.toSeconds();
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().timeout(seconds).call(work::get);
    }
}
