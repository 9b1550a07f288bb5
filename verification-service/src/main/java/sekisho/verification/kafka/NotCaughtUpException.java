package sekisho.verification.kafka;

/** The own copy of the law is still being read; the same batch is tried again in a moment. */
final class NotCaughtUpException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotCaughtUpException() {
        super("the own copy has not caught up");
    }
}
