package sekisho.documents.reading;

/** How a reading ended. */
public sealed interface Reading {

    /**
     * The document was read.
     *
     * @param format of the reader that read it
     * @param language ISO 639-1 code of its passages; of several, the first
     * @param instrument its name as it stands in the passages; of several, the first
     * @param passages how many were told
     * @param skipped how many things were left out
     * @param complete true when nothing that was left out held text: what is not among the passages is not in the document
     */
    record Done(String format, String language, String instrument, int passages, int skipped, boolean complete)
            implements Reading {}

    /**
     * Nothing is to be used, also not the passages told before.
     *
     * @param detail a sentence for a librarian
     */
    record Refused(Refusal reason, String detail) implements Reading {}
}
