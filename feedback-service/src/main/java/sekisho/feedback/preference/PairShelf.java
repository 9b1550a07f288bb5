package sekisho.feedback.preference;

import java.util.Collection;
import java.util.List;
import sekisho.contracts.PairCollected;
import sekisho.contracts.PairSource;
import sekisho.contracts.Region;

/** The pairs as people look at them, take them out and bring them in. */
public interface PairShelf {

    /** A pair on the shelf; {@code seq} rises with every new one. */
    sealed interface Shelved {

        long seq();

        /** Made here, from what people said. */
        record Collected(long seq, PairCollected pair) implements Shelved {}

        /** Brought from elsewhere. */
        record Imported(long seq, ImportedPair pair) implements Shelved {}
    }

    /** A count; language and reason are empty where there is none. */
    record Count(PairSource source, String language, String region, String outcome, String reason, long count) {}

    /** Pairs of these regions with a smaller seq, newest first. */
    List<Shelved> before(Collection<Region> regions, long seq, int limit);

    /** Pairs of these regions with a larger seq, oldest first. */
    List<Shelved> after(Collection<Region> regions, long seq, int limit);

    /** All counts of these regions. */
    List<Count> counts(Collection<Region> regions);

    /** Opinions of these regions that wait for their question, and preferences that wait for the gate. */
    Waiting waiting(Collection<Region> regions);

    /** How much is under way. */
    record Waiting(long opinions, long preferences) {}

    /** Stores imported pairs as a whole or not at all; returns how many were new. */
    int bring(List<ImportedPair> pairs);
}
