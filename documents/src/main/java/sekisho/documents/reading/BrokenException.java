package sekisho.documents.reading;

import java.io.IOException;

/** The file breaks off or contradicts itself; the message is a sentence of our own and quotes neither file nor path. */
public final class BrokenException extends IOException {

    private static final long serialVersionUID = 1L;

    public BrokenException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
