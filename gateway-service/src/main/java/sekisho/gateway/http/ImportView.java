package sekisho.gateway.http;

import java.time.Instant;
import sekisho.gateway.document.DocumentName;
import sekisho.gateway.document.Import;
import sekisho.gateway.document.ImportProgress;
import sekisho.gateway.document.ImportState;
import sekisho.gateway.document.Skip;

/**
 * An import as a librarian sees it.
 *
 * @param document what it turned out to be; missing before it is read
 * @param vocabulary set for concepts
 * @param complete false once anything of it was left out
 * @param reason stable code of a refusal or failure, with {@code detail} in words
 * @param skipped a page of what could not be read; missing in lists
 */
record ImportView(
        String id,
        ImportState state,
        String name,
        String vocabulary,
        long bytes,
        String digest,
        String format,
        DocumentName document,
        ImportProgress progress,
        boolean complete,
        String reason,
        String detail,
        Instant receivedAt,
        Instant finishedAt,
        Pages.Page<Skip> skipped) {

    static ImportView of(Import one, Pages.Page<Skip> skipped) {
        return new ImportView(
                one.id(),
                one.state(),
                one.declaration().name(),
                one.declaration().vocabulary(),
                one.content().bytes(),
                one.content().digest(),
                one.format(),
                one.document(),
                one.progress(),
                one.complete(),
                one.reason(),
                one.detail(),
                one.receivedAt(),
                one.finishedAt(),
                skipped);
    }
}
