package sekisho.gateway.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import sekisho.contracts.Region;
import sekisho.gateway.knowledge.Published;
import sekisho.gateway.question.Person;

/**
 * A document on its way into the knowledge.
 *
 * @param librarian pseudonym of who sent it
 * @param regions where that person may publish
 * @param attempts how often this step was begun
 * @param format as the reader names it, or null
 * @param complete false once anything of it was left out
 * @param document what it turned out to be, or null
 * @param reason stable code of a refusal or failure, or null
 */
public record Import(
        String id,
        String librarian,
        List<Region> regions,
        Declaration declaration,
        Content content,
        Instant receivedAt,
        ImportState state,
        int attempts,
        ImportProgress progress,
        String format,
        boolean complete,
        DocumentName document,
        String reason,
        String detail,
        Instant finishedAt) {

    /**
     * Its bytes.
     *
     * @param digest SHA-256
     * @param fingerprint of the bytes, of everything said about them and of what reads them
     */
    public record Content(String digest, long bytes, String fingerprint) {}

    static Import received(String id, Person librarian, Declaration declaration, Content content, Instant now) {
        return new Import(
                id,
                librarian.pseudonym(),
                librarian.regions(),
                declaration,
                content,
                now,
                ImportState.RECEIVED,
                0,
                ImportProgress.NONE,
                null,
                true,
                null,
                null,
                null,
                null);
    }

    /** Who publishes: the librarian, where they may. */
    Person person() {
        return new Person(librarian, Set.of(), regions);
    }

    /**
     * What nobody else may publish or end at the same time: a document, or a vocabulary, which is called as no document may
     * be. Null where each passage stands for itself, and where it is not known yet.
     */
    String subject() {
        if (declaration.ofConcepts()) {
            return "vocabulary/" + declaration.vocabulary();
        }
        return document == null ? declaration.documentId() : document.id();
    }

    /** The day it was sent: what begins without naming a day begins then, however long it takes. */
    LocalDate day() {
        return LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
    }

    Import begun() {
        ImportState next = state == ImportState.RECEIVED ? ImportState.READING : state;
        return with(next, attempts + 1, progress, document);
    }

    Import reading(long done, long of) {
        return with(attempts, progress.reading(done, of));
    }

    Import read(Reading.Complete read, DocumentName name) {
        ImportProgress after = progress.read(read.items(), read.skipped());
        return copy(ImportState.PUBLISHING, 0, after, read.format(), read.complete(), name, Ending.NONE);
    }

    Import published(int handled, Published.Done done) {
        Import after = with(1, progress.published(handled, done));
        return done.rejected().isEmpty() ? after : after.incomplete();
    }

    private Import incomplete() {
        return copy(state, attempts, progress, format, false, document, new Ending(reason, detail, finishedAt));
    }

    Import over(int ended) {
        return with(1, progress.over(ended));
    }

    Import leaving(int behind) {
        return with(attempts, progress.leaving(behind));
    }

    Import unchanged(Document published, Instant now) {
        return with(state, attempts, progress.unchangedAtOnce(published.passages()), published.name())
                .ended(ImportState.DONE, null, null, now);
    }

    Import done(Instant now) {
        return ended(ImportState.DONE, null, null, now);
    }

    Import refused(String why, String sentence, Instant now) {
        return ended(ImportState.REFUSED, why, sentence, now);
    }

    Import failed(String why, String sentence, Instant now) {
        return ended(ImportState.FAILED, why, sentence, now);
    }

    private Import with(int newAttempts, ImportProgress newProgress) {
        return with(state, newAttempts, newProgress, document);
    }

    private Import with(ImportState newState, int newAttempts, ImportProgress newProgress, DocumentName name) {
        Ending ending = new Ending(reason, detail, finishedAt);
        return copy(newState, newAttempts, newProgress, format, complete, name, ending);
    }

    private Import ended(ImportState end, String why, String sentence, Instant now) {
        return copy(end, attempts, progress, format, complete, document, new Ending(why, sentence, now));
    }

    /** How it ended, as far as it did. */
    private record Ending(String reason, String detail, Instant at) {
        static final Ending NONE = new Ending(null, null, null);
    }

    /** The same upload at another point of its way. */
    private Import copy(
            ImportState at,
            int tries,
            ImportProgress reached,
            String readAs,
            boolean whole,
            DocumentName name,
            Ending ending) {
        return new Import(
                id,
                librarian,
                regions,
                declaration,
                content,
                receivedAt,
                at,
                tries,
                reached,
                readAs,
                whole,
                name,
                ending.reason(),
                ending.detail(),
                ending.at());
    }
}
