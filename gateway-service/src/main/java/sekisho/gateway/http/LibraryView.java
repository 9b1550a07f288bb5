package sekisho.gateway.http;

import java.time.Instant;
import sekisho.contracts.Language;
import sekisho.gateway.document.Document;

/**
 * A document as it was published last.
 *
 * @param complete false where not all of it could be read
 * @param digest SHA-256 of its bytes
 */
record LibraryView(
        String id,
        String instrument,
        String jurisdiction,
        Language language,
        boolean complete,
        int passages,
        String digest,
        Instant publishedAt,
        String importId) {

    static LibraryView of(Document document) {
        return new LibraryView(
                document.name().id(),
                document.name().instrument(),
                document.name().jurisdiction(),
                document.name().language(),
                document.complete(),
                document.passages(),
                document.digest(),
                document.publishedAt(),
                document.importId());
    }
}
