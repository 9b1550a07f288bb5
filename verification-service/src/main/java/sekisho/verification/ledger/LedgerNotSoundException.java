package sekisho.verification.ledger;

/** The ledger does not grow now: it was not compared yet with what was published, or it does not continue it. */
public final class LedgerNotSoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LedgerNotSoundException(Continuity.State state) {
        super(
                state instanceof Continuity.State.Broken(String code, String reason)
                        ? code + ": " + reason
                        : "the ledger was not yet compared with what was published of it");
    }
}
