package sekisho.gateway.web;

/** Largest bodies by path, told before a byte of them is read; the resources check again what they have read. */
final class BodyLimits {

    /** A question, feedback, an end of validity, in bytes. */
    static final long SMALL = 64L * 1024;

    /** A list of passages, in bytes. */
    static final long PASSAGES = 8L * 1024 * 1024;

    /** A document, in bytes. */
    static final long DOCUMENT = 256L * 1024 * 1024;

    /** Judged answers to be certified, in bytes. */
    static final long JUDGED = 8L * 1024 * 1024;

    /** What is handed on to another service, in bytes. */
    static final long FORWARDED = 1024L * 1024;

    private BodyLimits() {}

    static long of(String path) {
        if (path == null || path.startsWith("/v1/questions") || path.endsWith("/end")) {
            return SMALL;
        }
        return switch (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) {
            case "/v1/passages" -> PASSAGES;
            case "/v1/documents", "/v1/concepts" -> DOCUMENT;
            case "/v1/certificates" -> JUDGED;
            default -> FORWARDED;
        };
    }

    /** True for a declared length above the limit, and for one that is not a number. */
    static boolean exceeded(String path, String contentLength) {
        return contentLength != null
                && !(contentLength.matches("\\d{1,18}") && Long.parseLong(contentLength) <= of(path));
    }
}
