package sekisho.gateway.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The memory of imports and of the documents they have published. */
public interface Imports {

    void add(Import fresh);

    /** Keeps how far it is; inside a transaction, together with what is done there. */
    void save(Import changed);

    /** Keeps it together with what could not be read, which replaces what was said before. */
    void save(Import changed, List<Skip> skips);

    /** Keeps more of what could not be published, as a part of the current transaction. */
    void addSkips(String importId, List<Skip> skips);

    /** Keeps the end of an import and what its document is now, in one transaction. */
    void finish(Import done, Optional<Document> published);

    Optional<Import> find(String id);

    /** The open import of just this, if there is one. */
    Optional<Import> openWith(String fingerprint);

    /** The document that was published last from just this, if it is complete and nothing of it was changed since. */
    Optional<Document> publishedFrom(String fingerprint);

    /** How many wait or are worked on: of this librarian, and of all. */
    Open open(String librarian);

    record Open(int ofPerson, int ofAll) {}

    /** Ids of imports whose bytes this replica holds. */
    Set<String> held();

    /**
     * The import of this replica nobody works on that has waited longest since its last turn, kept from everybody else
     * until closed, also when this process is killed. One that never had a turn comes first; one that has to wait by
     * {@link Precedence} is passed over.
     *
     * @param bytesMost of a file that is larger, nothing
     */
    Optional<Claim> claim(long bytesMost);

    /** The right to work on an import. */
    interface Claim extends Held {

        Import taken();

        /** False once the right may be lost: then nothing more must be done. */
        boolean holds();

        /** Keeps others from publishing the same document or vocabulary; false if one is at it. */
        boolean alsoSubject(String subject);
    }

    /** Keeps others from publishing or ending a document until closed; empty if one is at it. */
    Optional<Held> hold(String documentId);

    /** The right to change a document. */
    interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Imports, the newest first.
     *
     * @param jurisdictions of these
     * @param librarian or sent by this person
     * @param before id of the last one of the page before
     */
    List<Import> list(Set<String> jurisdictions, String librarian, Optional<String> before, int limit);

    /** What could not be read, from a place in the list on. */
    List<Skip> skips(String importId, int from, int limit);

    /** Documents of these jurisdictions, by id. */
    List<Document> documents(Set<String> jurisdictions, Optional<String> after, int limit);

    Optional<Document> document(String documentId);

    /** First days of the complete texts of a document, and the day after a repeal that lay ahead. */
    Set<LocalDate> editions(String documentId);

    /** Keeps that a complete text of a document begins on a day. */
    void addEdition(String documentId, LocalDate firstDay);

    /** Forgets the texts that were to begin after a day. */
    void withdrawEditions(String documentId, LocalDate lastDay);
}
