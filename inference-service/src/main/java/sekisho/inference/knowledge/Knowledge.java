package sekisho.inference.knowledge;

import java.util.Collection;
import java.util.Map;
import sekisho.contracts.ConceptPublished;
import sekisho.contracts.Passage;
import sekisho.inference.meaning.Meaning;

/**
 * The region's body of law as this replica holds it. Any number of readers; writers take turns.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException} when the storage fails: an outage.
 */
public interface Knowledge extends AutoCloseable {

    /** Takes versions of passages in, in order; one that is there already is replaced. Visible after {@link #refresh}. */
    void take(Collection<Passage> passages);

    /**
     * Takes in what texts mean, in any order against the passages that say them: each side waits for the other.
     * Searches see it after {@link #refresh}.
     */
    void learn(Collection<Meaning> meanings);

    /** True if the meaning of a text was learned, visible or not. */
    boolean knows(String model, String digest);

    /** Takes published concepts in. Passages speak of them after {@link #reread}. */
    void hear(Collection<ConceptPublished> concepts);

    /**
     * Puts the concepts heard of to use, and reads passages again that were read without them, while searches go on.
     *
     * @param most passages to read again in this turn
     * @return how many were; 0 when none is left
     */
    int reread(int most);

    /** Makes everything taken so far visible to searches. */
    void refresh();

    /** Makes everything taken so far durable, together with the positions it was read up to (next offset by source). */
    void commit(Map<String, Long> positions);

    /** The positions of the last commit: where to read on. Empty for a new body of law. */
    Map<String, Long> positions();

    /** True if the positions count in this origin: the topics of this broker and no others of the same names. */
    boolean belongsTo(String origin);

    /** Forgets everything: what is read from now on comes from this origin. */
    void beginAnew(String origin);

    /** False once the storage has failed in the middle of writing: searches see what they saw, and nothing new comes in. */
    boolean writable();

    /**
     * Opens the storage again at the last commit, while searches go on. What was taken since must be taken again.
     *
     * @throws java.io.UncheckedIOException if it still fails
     */
    void reopen();

    /** Number of passage versions visible to searches. */
    int size();

    /** Lets go of the storage; what was not committed will be read again. */
    @Override
    void close();
}
