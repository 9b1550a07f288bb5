package sekisho.verification.verdict;

import java.util.function.Supplier;

/** Runs work so that it happens wholly or not at all. */
@FunctionalInterface
public interface Transactions {

    /** Runs the work in a transaction of its own and hands on its result. */
    <T> T inOne(Supplier<T> work);
}
