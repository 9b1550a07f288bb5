package sekisho.verification.review;

import java.time.Instant;
import java.util.Objects;

/** How a first expert would settle a high-risk case; it is no verdict before a second one has confirmed it. */
public record Proposal(String by, Instant at, Settlement settlement) {

    public Proposal {
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(settlement, "settlement");
    }
}
