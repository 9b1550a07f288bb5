package sekisho.documents.reading;

import java.time.LocalDate;
import java.util.Optional;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.documents.structure.Outline;

/** Where a reader puts what it finds. */
public interface Desk {

    /** The language the librarian named, or empty: then it is the document's to tell. */
    Optional<Language> language();

    /** The jurisdiction the librarian named; a format may need it to write labels. */
    String jurisdiction();

    /** The instrument's name if the librarian gave one. */
    Optional<String> instrument();

    /** First day in force that the librarian named, or empty. */
    Optional<LocalDate> validFrom();

    /** An instrument or a piece of one; to be cut into passages. */
    void outline(Outline outline) throws RefusedException;

    /** A passage that came ready made, id and all. */
    void passage(Passage passage) throws RefusedException;

    /**
     * Something was left out.
     *
     * @param place where in the document, for a person: a page, a line, a heading
     * @param detail a sentence for a librarian
     */
    void skipped(String place, Skip reason, String detail);

    /** So much of it is done; units are the reader's own (pages, bytes, lines). */
    void progress(long done, long of);
}
