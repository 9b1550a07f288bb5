package sekisho.verification.ledger;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Compares the ledger with everything that was published of it, before it may grow. */
public final class OpeningLedger {

    private final Continuity continuity;
    private final Published outside;
    private final Supplier<List<Checkpoint.Signed>> topic;
    private final String origin;

    /** @param topic the last heads told on the topic; throws while it cannot be read */
    public OpeningLedger(
            Continuity continuity, Published outside, Supplier<List<Checkpoint.Signed>> topic, String origin) {
        this.continuity = continuity;
        this.outside = outside;
        this.topic = topic;
        this.origin = origin;
    }

    /** Compares, unless that was done before; to be called again while a part is away. */
    public Continuity.State open() {
        if (continuity.state() instanceof Continuity.State.Unchecked) {
            List<Checkpoint.Signed> told = topic.get();
            return continuity.compare(Stream.concat(outside.newest(origin).stream(), told.stream())
                    .toList());
        }
        return continuity.state();
    }
}
