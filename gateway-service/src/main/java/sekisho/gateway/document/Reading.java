package sekisho.gateway.document;

import java.util.List;

/** What came of reading a document. */
public sealed interface Reading {

    /**
     * It was read to its end.
     *
     * @param items passages, or concepts of a vocabulary, waiting on the shelf
     * @param complete false if anything of it that could be law was left out
     * @param skipped how many places could not be read
     * @param skips the first of these
     */
    record Complete(String format, int items, boolean complete, int skipped, List<Skip> skips) implements Reading {
        public Complete {
            skips = List.copyOf(skips);
        }
    }

    /** There is nothing to be had from it. */
    record Refused(String reason, String detail) implements Reading {}

    /** The reader ended before the document did; another try may help. */
    record CutOff(String reason) implements Reading {}
}
