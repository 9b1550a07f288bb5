package sekisho.parts;

/** A part did not start or stopped answering; the message says which, why, and where its log is. */
public final class PartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PartException(String message) {
        super(message);
    }

    public PartException(String message, Throwable cause) {
        super(message, cause);
    }
}
