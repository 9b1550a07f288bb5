package sekisho.contracts;

import java.time.Instant;
import java.util.Objects;

/**
 * The ledger's head, told outside the database so that a fork can be seen.
 *
 * @param origin name of the log
 * @param size leaves covered
 * @param note the signed C2SP checkpoint, as text
 */
public record CheckpointPublished(String origin, long size, String note, Instant publishedAt) implements Fact {

    public CheckpointPublished {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }

    @Override
    public String key() {
        return origin;
    }
}
