package sekisho.verification.ledger;

import java.util.List;

/**
 * Whether the kept ledger still continues what was told outside. A database that was rolled back, exchanged or rewritten
 * must not be signed over: until it is known to hold, and for ever once it does not, nothing is appended and nothing is
 * signed.
 */
public final class Continuity {

    /** What is known. */
    public sealed interface State {

        /** Nothing was compared yet. */
        record Unchecked() implements State {}

        /** The ledger begins with everything that was told, up to this size. */
        record Holds(long told) implements State {}

        /** It does not; the code is stable, the reason is for people. */
        record Broken(String code, String reason) implements State {}
    }

    /** The database holds less than was told. */
    public static final String ROLLED_BACK = "rolled-back";

    /** The database holds another past than was told. */
    public static final String FORKED = "forked";

    /** The database holds less than its own head says. */
    public static final String DAMAGED = "damaged";

    /** What was told was signed with another key than this service has now. */
    public static final String OTHER_KEY = "other-key";

    private final Leaves leaves;
    private final CheckpointKey key;
    private final String origin;
    private volatile State state = new State.Unchecked();

    public Continuity(Leaves leaves, CheckpointKey key, String origin) {
        this.leaves = leaves;
        this.key = key;
        this.origin = origin;
    }

    /** Compares the ledger with what was told of it; heads of other logs say nothing about this one. */
    public synchronized State compare(List<Checkpoint.Signed> told) {
        if (state instanceof State.Broken) {
            return state;
        }
        long reached = state instanceof State.Holds(long before) ? before : 0;
        for (Checkpoint.Signed head : told) {
            if (head.checkpoint().origin().equals(origin)) {
                State found = compare(head);
                if (found instanceof State.Broken) {
                    state = found;
                    return state;
                }
                reached = Math.max(reached, head.checkpoint().size());
            }
        }
        state = new State.Holds(reached);
        return state;
    }

    private State compare(Checkpoint.Signed head) {
        long size = head.checkpoint().size();
        if (!key.signed(head)) {
            return new State.Broken(
                    OTHER_KEY,
                    "the published checkpoint over " + size + " leaves was signed with another key than ours");
        }
        Frontier now = leaves.head();
        if (now.size() < size) {
            return new State.Broken(
                    ROLLED_BACK,
                    "a checkpoint over " + size + " leaves was published, but the database holds " + now.size());
        }
        try {
            return new Proofs(leaves).root(size).equals(head.checkpoint().root())
                            && new Proofs(leaves).root(now.size()).equals(now.root())
                    ? new State.Holds(size)
                    : new State.Broken(FORKED, "the first " + size + " leaves in the database are not those published");
        } catch (IllegalStateException lacking) {
            return new State.Broken(DAMAGED, lacking.getMessage());
        }
    }

    public State state() {
        return state;
    }

    /** True if the ledger may grow. */
    public boolean sound() {
        return state instanceof State.Holds;
    }

    /** @throws LedgerNotSoundException unless the ledger may grow */
    public void mustBeSound() {
        if (!sound()) {
            throw new LedgerNotSoundException(state);
        }
    }
}
