package sekisho.feedback.preference;

import sekisho.contracts.Fact;

/** Tells the world, once the caller's transaction has committed. */
@FunctionalInterface
public interface Facts {

    /** {@code eventId} is the same whenever the same decision is told. */
    void tell(Fact fact, String eventId);
}
