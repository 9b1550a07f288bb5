package sekisho.gateway.document;

/** Reads a document from the shelf into passages, which wait on the shelf. */
public interface DocumentReader {

    /** False where none is installed. */
    boolean installed();

    /** What it is, so that another one is known to read the same bytes anew. */
    String version();

    /** Reads all of it, or up to a named limit. */
    Reading read(Import document, Progress progress);

    /** Told now and then how far it is. */
    interface Progress {
        void at(long done, long of);
    }
}
