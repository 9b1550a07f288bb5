package sekisho.gateway.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import sekisho.contracts.Digests;
import sekisho.contracts.Region;
import sekisho.gateway.question.FormCheck;
import sekisho.gateway.question.Person;
import sekisho.gateway.question.Violation;

/** Takes a document in: its bytes to the shelf, its import to the memory. */
public final class ReceivingDocument {

    /** Largest document, in bytes. */
    public static final long BYTES_MAX = 256L * 1024 * 1024;

    private final Imports imports;
    private final Shelf shelf;
    private final DocumentReader reader;
    private final DeclarationCheck check;
    private final Limits limits;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Runnable wake;

    /**
     * How many imports may be open at once.
     *
     * @param ofPerson of one librarian
     * @param ofAll of everybody
     */
    public record Limits(int ofPerson, int ofAll) {}

    /** @param wake told when there is something to import */
    public ReceivingDocument(
            Imports imports,
            Shelf shelf,
            DocumentReader reader,
            Set<Region> served,
            Limits limits,
            Clock clock,
            Supplier<String> ids,
            Runnable wake) {
        this.imports = imports;
        this.shelf = shelf;
        this.reader = reader;
        this.check = new DeclarationCheck(served);
        this.limits = limits;
        this.clock = clock;
        this.ids = ids;
        this.wake = wake;
    }

    /** Receives a document. */
    public Received receive(DocumentForm form, Person librarian, InputStream bytes) throws IOException {
        FormCheck complaints = new FormCheck();
        Declaration declaration = check.read(form, librarian, complaints);
        return complaints.violations().isEmpty()
                ? receive(declaration, librarian, bytes)
                : new Received.Invalid(complaints.violations());
    }

    /**
     * Receives a vocabulary of concepts, which holds everywhere.
     *
     * @param withdraw "yes" if concepts may be withdrawn that it holds no longer, however many
     */
    public Received receiveVocabulary(
            String name, String vocabulary, String withdraw, Person librarian, InputStream bytes) throws IOException {
        FormCheck complaints = new FormCheck();
        complaints.required("name", name, DeclarationCheck.NAME_CHARS_MAX);
        complaints.required("vocabulary", vocabulary, DeclarationCheck.ID_CHARS_MAX);
        if (vocabulary != null && !vocabulary.matches("[a-z0-9][a-z0-9._-]*")) {
            complaints.complain("vocabulary", "not-an-id", "must be a-z, 0-9 and . _ - only");
        }
        if (withdraw != null && !withdraw.equals("yes") && !withdraw.equals("no")) {
            complaints.complain("withdraw", "not-allowed", "must be yes or no");
        }
        if (librarian.regions().isEmpty()) {
            // It would be nobody's of any region, and everybody's rights hang on whose it is.
            complaints.complain("vocabulary", "region-not-allowed", "your token names no region");
        }
        return complaints.violations().isEmpty()
                ? receive(Declaration.ofVocabulary(name, vocabulary, "yes".equals(withdraw)), librarian, bytes)
                : new Received.Invalid(complaints.violations());
    }

    private Received receive(Declaration declaration, Person librarian, InputStream bytes) throws IOException {
        if (!reader.installed()) {
            return new Received.NoReader();
        }
        Imports.Open open = imports.open(librarian.pseudonym());
        if (open.ofAll() >= limits.ofAll()) {
            return new Received.Full();
        }
        if (open.ofPerson() >= limits.ofPerson()) {
            return new Received.TooMany();
        }
        String id = ids.get();
        Optional<Shelf.Kept> kept = shelf.keep(id, bytes, BYTES_MAX);
        if (kept.isEmpty()) {
            return new Received.TooLarge(BYTES_MAX);
        }
        if (kept.get().bytes() == 0) {
            shelf.discard(id);
            return new Received.Invalid(List.of(new Violation("body", "empty", "holds no bytes")));
        }
        String fingerprint =
                Digests.sha256(String.join("\n", kept.get().digest(), declaration.toString(), reader.version()));
        Import.Content content =
                new Import.Content(kept.get().digest(), kept.get().bytes(), fingerprint);
        return new Received.Taken(take(Import.received(id, librarian, declaration, content, clock.instant())));
    }

    private Import take(Import fresh) {
        Optional<Import> same = imports.openWith(fresh.content().fingerprint())
                .filter(open -> open.librarian().equals(fresh.librarian()));
        if (same.isPresent()) {
            shelf.discard(fresh.id());
            return same.get();
        }
        Optional<Document> there = imports.publishedFrom(fresh.content().fingerprint());
        if (there.isPresent()) {
            shelf.discard(fresh.id());
            Import unchanged = fresh.unchanged(there.get(), clock.instant());
            imports.add(unchanged);
            return unchanged;
        }
        imports.add(fresh);
        wake.run();
        return fresh;
    }
}
