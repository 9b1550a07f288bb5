package sekisho.contracts;

import java.time.Instant;
import java.util.Objects;

/** A version of a provision was published, or its validity changed. Compacted by {@link Passage#versionedId()}. */
public record PassagePublished(Region region, Passage passage, Instant publishedAt) implements Fact, RegionalFact {

    public PassagePublished {
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(passage, "passage");
        Objects.requireNonNull(publishedAt, "publishedAt");
    }

    @Override
    public String key() {
        return passage.versionedId();
    }
}
