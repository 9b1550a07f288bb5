package sekisho.verification.bench;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.util.function.Supplier;
import sekisho.verification.verdict.Transactions;

/** The service's transactions without its container: the same transaction manager, driven by hand. */
record JtaTransactions(TransactionManager manager, int seconds) implements Transactions {

    @Override
    public <T> T inOne(Supplier<T> work) {
        try {
            manager.setTransactionTimeout(seconds);
            manager.begin();
            T made;
            try {
                made = work.get();
            } catch (RuntimeException | Error failure) {
                manager.rollback();
                throw failure;
            }
            manager.commit();
            return made;
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException broken) {
            throw new IllegalStateException("the transaction was not committed", broken);
        }
    }
}
