package sekisho.gateway.document;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import sekisho.contracts.Jurisdictions;
import sekisho.gateway.knowledge.Editions;
import sekisho.gateway.knowledge.EndingPassage;
import sekisho.gateway.knowledge.PassageForm;
import sekisho.gateway.knowledge.Passages;
import sekisho.gateway.knowledge.Published;
import sekisho.gateway.knowledge.PublishingPassages;
import sekisho.gateway.question.LanguagePolicy;

/**
 * Publishes what was read of a document, batch by batch, from where an earlier try has got to; then ends what stands in the
 * document no longer. A batch and the progress that counts it are one transaction.
 */
public final class PublishingDocument {

    /** Passages of one transaction. */
    static final int BATCH_MAX = 1_000;

    /** Characters of text of one transaction. */
    static final int BATCH_CHARS_MAX = 2_000_000;

    private final Imports imports;
    private final Shelf shelf;
    private final PublishingPassages publishing;
    private final EndingPassage ending;
    private final Passages passages;
    private final PassageLanguage languages;
    private final Clock clock;

    public PublishingDocument(
            Imports imports,
            Shelf shelf,
            PublishingPassages publishing,
            EndingPassage ending,
            Passages passages,
            LanguagePolicy languages,
            Clock clock) {
        this.imports = imports;
        this.shelf = shelf;
        this.publishing = publishing;
        this.ending = ending;
        this.passages = passages;
        this.languages = new PassageLanguage(languages);
        this.clock = clock;
    }

    /** An import that has ended, and the document it leaves, if it is one. */
    record Done(Import ended, Optional<Document> document) {}

    /**
     * Publishes the rest of a document that was read.
     *
     * @param mayGoOn asked before each transaction
     * @return empty if it had to stop
     */
    Optional<Done> publish(Import document, BooleanSupplier mayGoOn) {
        Optional<Import> refused = outOfReach(document);
        if (refused.isPresent()) {
            return refused.map(one -> new Done(one, Optional.empty()));
        }
        Optional<Shelf.Contents<PassageForm>> read = shelf.passages(document.id());
        if (read.isEmpty()) {
            Import lost = document.failed("bytes-lost", "What was read of it is gone; send it again.", clock.instant());
            return Optional.of(new Done(lost, Optional.empty()));
        }
        try (Shelf.Contents<PassageForm> contents = read.get()) {
            return new Try(document, contents, mayGoOn).run();
        }
    }

    /**
     * Refuses who names a document of another place, or one of a place where they publish nothing. Asked while nobody else
     * publishes the document: what it is may have been decided since this one was named.
     */
    private Optional<Import> outOfReach(Import document) {
        DocumentName name = document.document();
        if (name.id() == null) {
            return Optional.empty();
        }
        if (Jurisdictions.regionsHolding(name.jurisdiction()).stream().noneMatch(document.person()::belongsTo)) {
            return Optional.of(document.refused(
                    "region-not-allowed", "It is law where your token does not reach.", clock.instant()));
        }
        boolean elsewhere = Stream.concat(
                        passages.jurisdictionsOf(name.id()).stream(),
                        imports.document(name.id()).map(there -> there.name().jurisdiction()).stream())
                .anyMatch(there -> !there.equals(name.jurisdiction()));
        return elsewhere
                ? Optional.of(document.refused(
                        "document-elsewhere",
                        "The document " + name.id() + " is law of another place; name another id.",
                        clock.instant()))
                : Optional.empty();
    }

    /** The day the whole text begins: as declared, or as all of it says. */
    private Optional<LocalDate> stated(Import document) {
        if (document.declaration().validFrom() != null) {
            return Optional.of(document.declaration().validFrom());
        }
        Set<Optional<LocalDate>> beginnings = new HashSet<>();
        try (Shelf.Contents<PassageForm> all = shelf.passages(document.id()).orElseThrow()) {
            for (PassageForm next = all.next(); next != null && beginnings.size() < 2; next = all.next()) {
                beginnings.add(day(next.validFrom()));
            }
        }
        return beginnings.size() == 1 ? beginnings.iterator().next() : Optional.empty();
    }

    /** Empty also where it is none; the passage is refused for it. */
    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.ofNullable(written).map(LocalDate::parse);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /** One try: how far it is and what it has seen. */
    private final class Try {

        private final Shelf.Contents<PassageForm> contents;
        private final BooleanSupplier mayGoOn;
        private final Set<String> ids = new HashSet<>();
        private final Optional<LocalDate> stated;
        private final Editions editions;
        private Import at;

        Try(Import document, Shelf.Contents<PassageForm> contents, BooleanSupplier mayGoOn) {
            this.at = document;
            this.contents = contents;
            this.mayGoOn = mayGoOn;
            this.stated = stated(document);
            this.editions = document.document().id() == null
                    ? Editions.NONE
                    : new Editions(
                            firstDay(), imports.editions(document.document().id()));
        }

        Optional<Done> run() {
            for (int i = 0; i < at.progress().processed(); i++) {
                next();
            }
            for (List<PassageForm> batch = batch(); !batch.isEmpty(); batch = batch()) {
                if (!mayGoOn.getAsBoolean()) {
                    return Optional.empty();
                }
                publish(batch);
            }
            return end() ? Optional.of(done()) : Optional.empty();
        }

        private PassageForm next() {
            PassageForm read = contents.next();
            if (read == null) {
                return null;
            }
            PassageForm named = named(read);
            ids.add(named.id());
            return named;
        }

        private PassageForm named(PassageForm read) {
            Declaration declaration = at.declaration();
            boolean told = declaration.language() != null || at.document().id() == null;
            String language = told
                    ? read.language()
                    : languages.of(read.text(), at.document().language()).code();
            PassageForm named = read.named(at.document().idOf(read, declaration), language);
            return declaration.specialty() == null ? named : named.in(declaration.specialty());
        }

        private List<PassageForm> batch() {
            List<PassageForm> batch = new ArrayList<>();
            int chars = 0;
            while (batch.size() < BATCH_MAX && chars < BATCH_CHARS_MAX) {
                PassageForm next = next();
                if (next == null) {
                    break;
                }
                chars += next.text() == null ? 0 : next.text().length();
                batch.add(next);
            }
            return batch;
        }

        private void publish(List<PassageForm> batch) {
            Import[] after = {at};
            PublishingPassages.Provenance from = new PublishingPassages.Provenance(
                    at.document().id(), at.document().jurisdiction(), at.day(), editions);
            publishing.publish(batch, at.person(), from, done -> {
                after[0] = at.published(batch.size(), done);
                imports.addSkips(at.id(), skips(batch, done));
                imports.save(after[0]);
            });
            at = after[0];
        }

        private static List<Skip> skips(List<PassageForm> batch, Published.Done done) {
            return done.rejected().stream()
                    .map(rejection -> {
                        PassageForm passage = batch.get(rejection.index());
                        String sentence = rejection.violations().stream()
                                .map(violation -> violation.field() + " " + violation.message())
                                .reduce((one, other) -> one + "; " + other)
                                .orElse(null);
                        return new Skip(
                                passage.locator() + " (" + passage.id() + ")",
                                rejection.violations().getFirst().reason(),
                                sentence);
                    })
                    .toList();
        }

        /** Ends the document's provisions that were not seen; false if it had to stop. */
        private boolean end() {
            String documentId = at.document().id();
            if (documentId == null) {
                return true;
            }
            List<String> gone = passages.belongingTo(documentId, at.document().jurisdiction()).stream()
                    .filter(id -> !ids.contains(id))
                    .sorted()
                    .toList();
            if (!at.complete()) {
                at = at.leaving(ending.inForce(gone, firstDay()));
                return true;
            }
            for (int from = 0; from < gone.size(); from += BATCH_MAX) {
                if (!mayGoOn.getAsBoolean()) {
                    return false;
                }
                Import[] after = {at};
                List<String> some = gone.subList(from, Math.min(gone.size(), from + BATCH_MAX));
                ending.cease(some, firstDay(), editions, ended -> {
                    after[0] = at.over(ended);
                    imports.save(after[0]);
                });
                at = after[0];
            }
            if (isEdition()) {
                imports.addEdition(documentId, firstDay());
            }
            return true;
        }

        /** The day the text begins: as declared, as all of it says, or the day it was sent. */
        private LocalDate firstDay() {
            return stated.orElse(at.day());
        }

        /** A first text without a day holds always; a later one begins with what it changes, if it does. */
        private boolean isEdition() {
            boolean changed = at.progress().published() > 0 || at.progress().ended() > 0;
            return stated.isPresent()
                    || changed && imports.document(at.document().id()).isPresent();
        }

        private Done done() {
            Import done = at.done(clock.instant());
            return new Done(
                    done,
                    Optional.of(done.document())
                            .filter(name -> name.id() != null)
                            .map(name -> new Document(
                                    name,
                                    done.content().digest(),
                                    done.content().fingerprint(),
                                    done.complete(),
                                    done.progress().passages(),
                                    done.id(),
                                    done.finishedAt())));
        }
    }
}
