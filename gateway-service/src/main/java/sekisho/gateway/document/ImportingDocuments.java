package sekisho.gateway.document;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Carries imports from where they are to their end, in turns: who publishes lets others have a turn when one waits, so a
 * code of law of a hundred thousand provisions does not keep a page from being published. Any thread may take a turn; two
 * never work on one import.
 */
public final class ImportingDocuments {

    /** Tries at one step before it is given up. */
    static final int ATTEMPTS_MAX = 4;

    /** How long one import publishes while others wait. */
    static final Duration TURN = Duration.ofSeconds(2);

    /** Largest file that may take the way of the small ones: read and published within moments. */
    public static final long SMALL_BYTES_MAX = 1024L * 1024;

    private static final Duration TELL_EVERY = Duration.ofMillis(500);

    private final Imports imports;
    private final Shelf shelf;
    private final DocumentReader reader;
    private final NamingDocument naming;
    private final PublishingDocument publishing;
    private final PublishingVocabulary vocabularies;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Semaphore waiting = new Semaphore(0);

    public ImportingDocuments(
            Imports imports,
            Shelf shelf,
            DocumentReader reader,
            NamingDocument naming,
            PublishingDocument publishing,
            PublishingVocabulary vocabularies,
            Clock clock,
            LongSupplier nanos) {
        this.imports = imports;
        this.shelf = shelf;
        this.reader = reader;
        this.naming = naming;
        this.publishing = publishing;
        this.vocabularies = vocabularies;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** There may be something to do. */
    public void wake() {
        waiting.release();
    }

    /** Waits until woken, or this long. */
    public void await(Duration most) throws InterruptedException {
        if (waiting.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) {
            waiting.drainPermits();
        }
    }

    /** Forgets bytes nobody will ask for: those whose sender broke off when an earlier process ended. */
    public void tidy() {
        shelf.discardAllBut(imports.held());
    }

    /**
     * Takes the next import a step forward; false if there is none.
     *
     * @param bytesMost only of files that are not larger
     */
    public boolean work(long bytesMost) {
        Optional<Imports.Claim> next = imports.claim(bytesMost);
        if (next.isEmpty()) {
            return false;
        }
        try (Imports.Claim claim = next.get()) {
            return carryOn(claim);
        } catch (RuntimeException failure) {
            throw new ImportFailure(next.get().taken(), failure);
        }
    }

    private boolean carryOn(Imports.Claim claim) {
        Import taken = claim.taken();
        if (taken.attempts() >= ATTEMPTS_MAX) {
            finish(taken.failed("given-up", "It was tried " + taken.attempts() + " times.", clock.instant()));
            return true;
        }
        boolean read = taken.state() == ImportState.PUBLISHING;
        if (!shelf.has(taken.id())) {
            finish(taken.failed("bytes-lost", "Its bytes are gone; send it again.", clock.instant()));
            return true;
        }
        Import begun = taken.begun();
        if (read) {
            return publish(claim, begun);
        }
        imports.save(begun);
        return read(begun);
    }

    private boolean read(Import document) {
        switch (reader.read(document, telling(document))) {
            case Reading.Complete complete -> naming(document, complete);
            case Reading.Refused refused ->
                finish(document.refused(refused.reason(), refused.detail(), clock.instant()));
            case Reading.CutOff cutOff -> {
                if (document.attempts() >= ATTEMPTS_MAX) {
                    finish(document.failed(cutOff.reason(), "The reader ended before the document.", clock.instant()));
                }
            }
        }
        return true;
    }

    private void naming(Import document, Reading.Complete complete) {
        switch (naming.name(document, complete)) {
            case NamingDocument.Named named -> imports.save(document.read(complete, named.name()), complete.skips());
            case NamingDocument.Refused refused -> {
                imports.save(document, complete.skips());
                Import read = document.read(complete, null);
                finish(read.refused(refused.reason(), refused.detail(), clock.instant()));
            }
        }
    }

    /** False while somebody else publishes the same, which is no try of this one. */
    private boolean publish(Imports.Claim claim, Import document) {
        String subject = document.subject();
        if (subject != null && !claim.alsoSubject(subject)) {
            return false;
        }
        imports.save(document);
        if (document.declaration().ofConcepts()) {
            vocabularies.publish(document, turn(claim)).ifPresent(this::finish);
            return true;
        }
        publishing.publish(document, turn(claim)).ifPresent(done -> {
            imports.finish(done.ended(), done.document());
            shelf.discard(document.id());
        });
        return true;
    }

    /**
     * True while it may go on: at least one batch, and then until its time is up and somebody waits. Its time begins with the
     * first batch: to come back to where it was takes the longer the further it is, and must not eat up the turn.
     */
    private BooleanSupplier turn(Imports.Claim claim) {
        OptionalLong[] began = {OptionalLong.empty()};
        return () -> {
            if (began[0].isEmpty()) {
                began[0] = OptionalLong.of(nanos.getAsLong());
                return claim.holds();
            }
            boolean over = nanos.getAsLong() - began[0].getAsLong() > TURN.toNanos()
                    && imports.held().size() > 1;
            return !over && claim.holds();
        };
    }

    private DocumentReader.Progress telling(Import document) {
        long[] last = {System.nanoTime()};
        return (done, of) -> {
            if (System.nanoTime() - last[0] >= TELL_EVERY.toNanos()) {
                imports.save(document.reading(done, of));
                last[0] = System.nanoTime();
            }
        };
    }

    private void finish(Import ended) {
        imports.finish(ended, Optional.empty());
        shelf.discard(ended.id());
    }
}
