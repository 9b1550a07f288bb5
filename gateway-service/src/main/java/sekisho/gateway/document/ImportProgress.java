package sekisho.gateway.document;

import sekisho.gateway.knowledge.Published;

/**
 * How much is done.
 *
 * @param readDone units of the document read, of {@code readOf}; the units are those of its format
 * @param passages found in it, as far as known
 * @param processed of these, handled and counted in one of the following
 * @param published new, or with a new version
 * @param unchanged there already, word for word
 * @param ended no longer in the document
 * @param leftOver no longer in the document, and in force all the same, because the reading was not complete
 * @param skipped places that could not be read or published
 */
public record ImportProgress(
        long readDone,
        long readOf,
        int passages,
        int processed,
        int published,
        int unchanged,
        int ended,
        int leftOver,
        int skipped) {

    public static final ImportProgress NONE = new ImportProgress(0, 0, 0, 0, 0, 0, 0, 0, 0);

    ImportProgress reading(long done, long of) {
        return new ImportProgress(done, of, passages, processed, published, unchanged, ended, leftOver, skipped);
    }

    ImportProgress read(int found, int notRead) {
        return new ImportProgress(readOf, readOf, found, processed, published, unchanged, ended, leftOver, notRead);
    }

    ImportProgress unchangedAtOnce(int all) {
        return new ImportProgress(readDone, readOf, all, all, 0, all, 0, 0, 0);
    }

    ImportProgress published(int handled, Published.Done done) {
        return new ImportProgress(
                readDone,
                readOf,
                passages,
                processed + handled,
                published + done.published(),
                unchanged + done.unchanged(),
                ended,
                leftOver,
                skipped + done.rejected().size());
    }

    ImportProgress over(int more) {
        return new ImportProgress(
                readDone, readOf, passages, processed, published, unchanged, ended + more, leftOver, skipped);
    }

    ImportProgress leaving(int behind) {
        return new ImportProgress(readDone, readOf, passages, processed, published, unchanged, ended, behind, skipped);
    }
}
