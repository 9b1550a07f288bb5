package sekisho.verification.gate;

/** One question the gate asks of an answer. A check is pure, and reads only what the case holds. */
public interface Check {

    /** The stable name reports carry, for example {@code quotation}. */
    String name();

    /** What the check finds. It may throw: the gate counts that as failed. */
    Finding on(Case answer);
}
