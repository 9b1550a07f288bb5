package sekisho.documents.reading;

import java.io.IOException;

/** One format. */
public interface DocumentReader {

    /** Its name in reports, lower case: {@code pdf}. */
    String format();

    /** How sure it is, from the first bytes and the name; never reads the whole file. */
    Sureness recognises(Source source) throws IOException;

    /**
     * Reads the file onto the desk.
     *
     * @throws RefusedException if nothing can be had from it
     * @throws IOException if the file cannot be read, or breaks off: told as {@link Refusal#BROKEN}
     */
    void read(Source source, Desk desk) throws IOException, RefusedException;
}
