package sekisho.gateway.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import sekisho.contracts.Language;
import sekisho.contracts.Region;
import sekisho.gateway.question.Person;

/** Imports for tests. */
public final class SampleImports {

    static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    static final Person LIBRARIAN = new Person("lib", Set.of(), List.of(Region.EMEA));

    private SampleImports() {}

    /** A document that was just received. */
    public static Import received(String name) {
        return received(name, null, Declaration.OnIncomplete.PUBLISH);
    }

    /** The same file, sent later and read already. */
    public static Import laterAndRead(String name) {
        Import later = Import.received(
                UUID.randomUUID().toString(),
                LIBRARIAN,
                received(name).declaration(),
                new Import.Content("digest", 5, "fingerprint"),
                NOW.plusSeconds(1));
        DocumentName document = new DocumentName("act-eu-en", "Act", "EU", Language.EN);
        return later.read(new Reading.Complete("md", 1, true, 0, List.of()), document);
    }

    /** It has come to its end. */
    public static Import failed(Import document) {
        return document.failed("given-up", null, NOW);
    }

    static Import received(String name, String documentId, Declaration.OnIncomplete onIncomplete) {
        return received(name, documentId, "EU", onIncomplete);
    }

    static Import received(String name, String documentId, String jurisdiction) {
        return received(name, documentId, jurisdiction, Declaration.OnIncomplete.PUBLISH);
    }

    private static Import received(
            String name, String documentId, String jurisdiction, Declaration.OnIncomplete onIncomplete) {
        return Import.received(
                UUID.randomUUID().toString(),
                LIBRARIAN,
                new Declaration(
                        name, documentId, null, jurisdiction, Language.EN, null, null, onIncomplete, null, null),
                new Import.Content("digest", 5, "fingerprint"),
                NOW);
    }
}
