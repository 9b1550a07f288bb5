package sekisho.inference.knowledge;

import java.util.Collection;
import java.util.Map;
import sekisho.contracts.Passage;

/**
 * The region's body of law as this replica holds it. One writer at a time; any number of readers.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException} when the storage fails: an outage.
 */
public interface Knowledge extends AutoCloseable {

    /** Takes versions of passages in, in order; one that is there already is replaced. Visible after {@link #refresh}. */
    void take(Collection<Passage> passages);

    /** Makes everything taken so far visible to searches. */
    void refresh();

    /** Makes everything taken so far durable, together with the positions it was read up to (next offset by source). */
    void commit(Map<String, Long> positions);

    /** The positions of the last commit: where to read on. Empty for a new body of law. */
    Map<String, Long> positions();

    /** Number of passage versions visible to searches. */
    int size();

    /** Lets go of the storage; what was not committed will be read again. */
    @Override
    void close();
}
