package sekisho.gateway.document;

/** What a librarian says about a document, before anybody looked at it; null for what was not said. */
public record DocumentForm(
        String name,
        String documentId,
        String instrument,
        String jurisdiction,
        String language,
        String specialty,
        String validFrom,
        String onIncomplete) {}
