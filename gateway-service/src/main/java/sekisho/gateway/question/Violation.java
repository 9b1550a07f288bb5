package sekisho.gateway.question;

/**
 * One thing wrong with a form.
 *
 * @param field where, as the caller wrote it, for example {@code jurisdictions[1]}
 * @param reason a stable code such as {@code too-long}
 * @param message for people; never repeats what was typed
 */
public record Violation(String field, String reason, String message) {}
