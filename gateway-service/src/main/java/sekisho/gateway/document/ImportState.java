package sekisho.gateway.document;

import java.util.Set;

/** How far an import has come; states only move forward. */
public enum ImportState {
    RECEIVED,
    READING,
    PUBLISHING,
    /** Everything that could be read is published. */
    DONE,
    /** Nothing was published, because of the document. */
    REFUSED,
    /** It was given up, because of us. */
    FAILED;

    public static final Set<ImportState> OPEN = Set.of(RECEIVED, READING, PUBLISHING);

    public boolean open() {
        return OPEN.contains(this);
    }
}
