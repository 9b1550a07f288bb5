package sekisho.gateway.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sekisho.contracts.Language;
import sekisho.gateway.knowledge.Editions;
import sekisho.gateway.knowledge.PassageForm;
import sekisho.gateway.knowledge.PublishingPassages;

/** Decides, once a document is read, what it is and whether it may be published as it is. */
public final class NamingDocument {

    private final Imports imports;
    private final Shelf shelf;
    private final PublishingPassages publishing;

    public NamingDocument(Imports imports, Shelf shelf, PublishingPassages publishing) {
        this.imports = imports;
        this.shelf = shelf;
        this.publishing = publishing;
    }

    sealed interface Outcome {}

    /** @param name null for a vocabulary */
    record Named(DocumentName name) implements Outcome {}

    record Refused(String reason, String detail) implements Outcome {}

    Outcome name(Import document, Reading.Complete complete) {
        Declaration declaration = document.declaration();
        if (complete.items() == 0) {
            return new Refused("nothing-found", "It was read to its end, and nothing in it could be published.");
        }
        boolean strict = declaration.onIncomplete() == Declaration.OnIncomplete.REFUSE;
        if (strict && !complete.complete()) {
            return new Refused("incomplete", complete.skipped() + " places could not be read; nothing was published.");
        }
        if (declaration.ofConcepts()) {
            return new Named(null);
        }
        try (Shelf.Contents<PassageForm> passages =
                shelf.passages(document.id()).orElseThrow()) {
            PassageForm first = passages.next();
            Optional<Language> language = PassageLanguage.ofDocument(declaration, first.language());
            if (language.isEmpty()) {
                return new Refused("unknown-language", "Its language cannot be told; name it.");
            }
            DocumentName name = DocumentName.of(declaration, complete.format(), first, language.get());
            if (name.id() != null && name.jurisdiction() == null) {
                return new Refused("unknown-jurisdiction", "It is no list of passages; name where it holds.");
            }
            if (strict) {
                long wrong = wrong(first, passages, document, name);
                if (wrong > 0) {
                    return new Refused(
                            "incomplete", wrong + " passages are not as they must be; nothing was published.");
                }
            }
            return namesake(name, declaration).isPresent()
                    ? new Refused(
                            "same-instrument",
                            ("'%s' was published from '%s'. To publish a new version of it, name its document id %s or"
                                            + " the day it begins; if this is another document, name another id.")
                                    .formatted(
                                            name.instrument(),
                                            namesake(name, declaration).get(),
                                            name.id()))
                    : new Named(name);
        }
    }

    /**
     * The file another document of this derived name came from. Two files of one title are two versions of a law, or two
     * documents of which one would end the other: without a word from the librarian nobody knows.
     */
    private Optional<String> namesake(DocumentName name, Declaration declaration) {
        if (name.id() == null || declaration.documentId() != null || declaration.validFrom() != null) {
            return Optional.empty();
        }
        return imports.document(name.id())
                .flatMap(document -> imports.find(document.importId()))
                .map(published -> published.declaration().name())
                .filter(file -> !file.equals(declaration.name()));
    }

    private Editions editions(Import document, DocumentName name) {
        LocalDate stated = document.declaration().validFrom();
        return name.id() == null
                ? Editions.NONE
                : new Editions(stated == null ? document.day() : stated, imports.editions(name.id()));
    }

    /** Asked of what is published already, too: an id of another document, a passage of another place. */
    private long wrong(PassageForm first, Shelf.Contents<PassageForm> rest, Import document, DocumentName name) {
        PublishingPassages.Provenance from = new PublishingPassages.Provenance(
                name.id(), name.jurisdiction(), document.day(), editions(document, name));
        long wrong = 0;
        List<PassageForm> batch = new ArrayList<>();
        for (PassageForm next = first; next != null; next = rest.next()) {
            batch.add(next.named(name.idOf(next, document.declaration()), next.language()));
            if (batch.size() == PublishingDocument.BATCH_MAX) {
                wrong += publishing.objections(batch, document.person(), from);
                batch.clear();
            }
        }
        return wrong + publishing.objections(batch, document.person(), from);
    }
}
