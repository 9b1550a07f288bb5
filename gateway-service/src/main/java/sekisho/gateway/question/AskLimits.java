package sekisho.gateway.question;

import java.time.LocalDate;

/** The bounds of a form, each a named number with its unit. Lengths of text are in Limits of the contracts. */
public final class AskLimits {

    /** Most jurisdictions of one question. */
    public static final int JURISDICTIONS_MAX = 8;

    /** Earliest day whose law may be asked for. */
    public static final LocalDate AS_OF_EARLIEST = LocalDate.of(1900, 1, 1);

    /** How many years ahead of today law may be asked for. */
    public static final int AS_OF_YEARS_AHEAD = 5;

    /** Longest conversation id, in characters. */
    public static final int CONVERSATION_ID_CHARS_MAX = 64;

    /** Longest idempotency key, in characters. */
    public static final int IDEMPOTENCY_KEY_CHARS_MAX = 128;

    private AskLimits() {}
}
