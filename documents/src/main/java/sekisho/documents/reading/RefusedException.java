package sekisho.documents.reading;

/** Ends a reading for good. The message is a sentence a librarian understands. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public RefusedException(Refusal refusal, String sentence) {
        super(sentence);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
