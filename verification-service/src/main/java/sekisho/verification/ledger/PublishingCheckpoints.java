package sekisho.verification.ledger;

import java.util.List;
import java.util.Optional;

/**
 * Publishes the newest signed head: on the topic and outside the database. A head that does not continue the last one
 * published is never published: that would make a rewritten past look like the true one.
 */
public final class PublishingCheckpoints {

    private final Checkpoints checkpoints;
    private final Published outside;
    private final Continuity continuity;
    private final String origin;

    public PublishingCheckpoints(Checkpoints checkpoints, Published outside, Continuity continuity, String origin) {
        this.checkpoints = checkpoints;
        this.outside = outside;
        this.continuity = continuity;
        this.origin = origin;
    }

    /** Marks the newest head as told, in a transaction; the caller adds it {@link #outside} once that is committed. */
    public Optional<Checkpoint.Signed> tell() {
        Optional<Checkpoint.Signed> last = outside.newest(origin);
        continuity.compare(last.map(List::of).orElse(List.of()));
        continuity.mustBeSound();
        Optional<Checkpoint.Signed> newest = checkpoints
                .newest()
                .filter(head -> head.checkpoint().size()
                        > last.map(told -> told.checkpoint().size()).orElse(0L));
        newest.ifPresent(checkpoints::tell);
        return newest;
    }

    /** Adds a committed head outside the database, for good. */
    public void outside(Checkpoint.Signed committed) {
        outside.add(committed);
    }
}
