package sekisho.documents.reading;

import sekisho.contracts.Passage;

/** Who is told what is read, while it is read. */
public interface Listener {

    void passage(Passage passage);

    /** Units are the format's own. */
    void progress(long done, long of);

    /** At most {@link Bounds#SKIPPED_TOLD_MAX} are told. */
    void skipped(String place, Skip reason, String detail);
}
