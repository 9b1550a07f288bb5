package sekisho.documents.cutting;

import java.time.LocalDate;
import java.util.Objects;
import sekisho.contracts.Language;
import sekisho.contracts.Specialty;

/**
 * What the librarian says about a document.
 *
 * @param documentId what the ids of its passages begin with
 * @param jurisdiction code of {@link sekisho.contracts.Jurisdictions}; null only where each passage says it itself
 * @param language null when the document, or its words, tell
 * @param instrument null when the document tells
 * @param validFrom first day in force of what does not say otherwise, or null
 */
public record Origin(
        String documentId,
        String jurisdiction,
        Language language,
        Specialty specialty,
        String instrument,
        LocalDate validFrom) {

    public Origin {
        Objects.requireNonNull(documentId, "documentId");
        specialty = specialty == null ? Specialty.GENERAL : specialty;
    }
}
