package sekisho.documents.reading;

/** How sure a reader is that a file is of its format. The surest reads it; of equals the first in the list of formats. */
public enum Sureness {
    NO,
    /** Anything of this family could be read this way: plain text. */
    PERHAPS,
    /** The name ends as its files do, and the content does not contradict. */
    BY_NAME,
    /** The content is of the family: some XML, some ZIP of office parts. */
    BY_FAMILY,
    /** The content says so itself: a root element, a magic number. */
    BY_CONTENT
}
