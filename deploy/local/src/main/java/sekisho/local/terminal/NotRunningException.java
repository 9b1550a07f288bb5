package sekisho.local.terminal;

/** The command needs a running house, and none runs. */
final class NotRunningException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRunningException(String message) {
        super(message);
    }
}
