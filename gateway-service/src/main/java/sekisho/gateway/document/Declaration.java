package sekisho.gateway.document;

import java.time.LocalDate;
import java.util.Objects;
import sekisho.contracts.Language;
import sekisho.contracts.Specialty;

/**
 * What a librarian says about a document; null for what the document is to say itself.
 *
 * @param name of the file, with its ending
 * @param documentId identity across versions
 * @param validFrom first day in force
 * @param vocabulary set for a vocabulary of concepts, which holds no law
 * @param withdraw true if concepts may be withdrawn that the vocabulary holds no longer, however many; null for no
 */
public record Declaration(
        String name,
        String documentId,
        String instrument,
        String jurisdiction,
        Language language,
        Specialty specialty,
        LocalDate validFrom,
        OnIncomplete onIncomplete,
        String vocabulary,
        Boolean withdraw) {

    public Declaration {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(onIncomplete, "onIncomplete");
    }

    /** What to do about a document that cannot be read in full. */
    public enum OnIncomplete {
        /** Publish what was read and end nothing. */
        PUBLISH,
        /** Publish nothing. */
        REFUSE
    }

    /** A vocabulary of concepts in several languages. */
    public static Declaration ofVocabulary(String name, String vocabulary, boolean withdraw) {
        return new Declaration(
                name, null, null, null, null, null, null, OnIncomplete.PUBLISH, vocabulary, withdraw ? true : null);
    }

    /** What ids of passages begin with while the reader does not know better. */
    public String idForReader() {
        return documentId == null ? DocumentName.PLACEHOLDER : documentId;
    }

    /** True if it was said that concepts may be withdrawn. */
    public boolean mayWithdraw() {
        return Boolean.TRUE.equals(withdraw);
    }

    public boolean ofConcepts() {
        return vocabulary != null;
    }
}
