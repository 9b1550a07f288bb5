package sekisho.local.evidence;

/** A file is not the evidence it should be; the message says where it breaks. */
public final class BrokenEvidenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenEvidenceException(String message) {
        super(message);
    }
}
