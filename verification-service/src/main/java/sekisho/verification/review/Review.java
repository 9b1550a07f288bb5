package sekisho.verification.review;

import java.time.Instant;
import java.util.Objects;

/** Where a case stands; it moves forward only, except that a claim can be given back or run out. */
public sealed interface Review {

    ReviewCase file();

    /** Nobody has it. */
    record Waiting(ReviewCase file) implements Review {
        public Waiting {
            Objects.requireNonNull(file, "file");
        }
    }

    /** An expert has it until then; afterwards another may take it. */
    record Claimed(ReviewCase file, String by, Instant until) implements Review {
        public Claimed {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(until, "until");
        }
    }

    /** It is decided; the verdict says how. */
    record Settled(ReviewCase file, String by, Instant at, String verdictId) implements Review {
        public Settled {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(verdictId, "verdictId");
        }
    }
}
