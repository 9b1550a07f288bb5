package sekisho.contracts;

/** Every limit that more than one service must agree on: a named number with its unit. */
public final class Limits {

    /** Longest question, in characters. */
    public static final int QUESTION_CHARS_MAX = 4_000;

    /** Longest passage text, in characters. */
    public static final int PASSAGE_CHARS_MAX = 100_000;

    /** Longest quote in a citation, in characters. */
    public static final int QUOTE_CHARS_MAX = 1_200;

    /** Most claims in one answer. */
    public static final int CLAIMS_MAX = 8;

    /** Most candidates told with a draft. */
    public static final int CANDIDATES_TOLD_MAX = 20;

    /** Most turns of a conversation given as context. */
    public static final int CONTEXT_TURNS_MAX = 6;

    /** Longest comment or correction in feedback, in characters. */
    public static final int FEEDBACK_CHARS_MAX = 8_000;

    /** Largest Kafka record, in bytes. */
    public static final int RECORD_BYTES_MAX = 1_048_576;

    /** From acceptance to an honest status, in milliseconds. */
    public static final long DEADLINE_MS = 2_000;

    private Limits() {}
}
