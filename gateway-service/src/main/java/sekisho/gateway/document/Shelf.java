package sekisho.gateway.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import sekisho.gateway.knowledge.PassageForm;

/** Where bytes, and what was read from them, lie until their import has ended. Only the service may look. */
public interface Shelf {

    /**
     * Keeps bytes as they come.
     *
     * @return empty if there are more than {@code most} of them; then none are kept
     * @throws IOException if the sender breaks off, or the disk is full; then none are kept
     */
    Optional<Kept> keep(String importId, InputStream bytes, long most) throws IOException;

    /** What was kept. */
    record Kept(String digest, long bytes) {}

    /** True while the bytes are there. */
    boolean has(String importId);

    /** What was read, in order; empty if the reading is not complete, or gone. */
    Optional<Contents<PassageForm>> passages(String importId);

    /** What was read of a vocabulary. */
    Optional<Contents<ConceptForm>> concepts(String importId);

    /** Forgets bytes and passages. */
    void discard(String importId);

    /** Forgets everything but these. */
    void discardAllBut(Set<String> importIds);

    /** What was read, one after the other. */
    interface Contents<T> extends AutoCloseable {

        /** The next, or null at the end. */
        T next();

        @Override
        void close();
    }
}
