package sekisho.gateway.process;

/** A line the reader may say; anything else is no reader. */
sealed interface ReaderLine {

    /** Longest line, in bytes. */
    int BYTES_MAX = 4 * 1024 * 1024;

    /** Most passages, or concepts, of one document. */
    int ITEMS_MAX = 300_000;

    /** Most places told one by one that could not be read. */
    int SKIPS_MAX = 1_000;

    /** The rest of it waits on the shelf. */
    record Passage(String id) implements ReaderLine {}

    /** The rest of it waits on the shelf. */
    record Concept(String id) implements ReaderLine {}

    record Progress(Long done, Long of) implements ReaderLine {}

    record Skipped(String place, String reason, String detail) implements ReaderLine {}

    record Done(String format, Integer skipped, Boolean complete) implements ReaderLine {}

    record Refused(String reason, String detail) implements ReaderLine {}
}
