package sekisho.gateway.document;

import java.time.Instant;

/**
 * A law or policy as it was published last, as a whole.
 *
 * @param digest SHA-256 of its bytes
 * @param complete false where not all of it could be read
 * @param passages in it
 */
public record Document(
        DocumentName name,
        String digest,
        String fingerprint,
        boolean complete,
        int passages,
        String importId,
        Instant publishedAt) {}
