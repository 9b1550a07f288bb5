package sekisho.verification.review;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a case stands. Of low and medium risk: waiting, claimed, settled. Of high risk a second expert stands between:
 * waiting, claimed, proposed, confirming, settled, or with an objection back to waiting. A claim can be given back or run
 * out; a settled case never moves again.
 */
public sealed interface Review {

    ReviewCase file();

    /** What a first expert proposed and nobody has decided about yet. */
    default Optional<Proposal> proposal() {
        return switch (this) {
            case Proposed proposed -> Optional.of(proposed.first());
            case Confirming confirming -> Optional.of(confirming.first());
            case Waiting _, Claimed _, Settled _ -> Optional.empty();
        };
    }

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

    /** A first expert would settle it so; a second one is awaited. */
    record Proposed(ReviewCase file, Proposal first) implements Review {
        public Proposed {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(first, "first");
        }
    }

    /** A second expert looks at the proposal until then; afterwards another may. */
    record Confirming(ReviewCase file, Proposal first, String by, Instant until) implements Review {
        public Confirming {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(until, "until");
            if (by.equals(first.by())) {
                throw new IllegalArgumentException("four eyes belong to two people");
            }
        }
    }

    /**
     * It is decided; the verdict says how.
     *
     * @param confirmedBy the second expert of a high-risk case, else null
     */
    record Settled(ReviewCase file, String by, Instant at, String verdictId, String confirmedBy) implements Review {
        public Settled {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(by, "by");
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(verdictId, "verdictId");
            if (by.equals(confirmedBy)) {
                throw new IllegalArgumentException("four eyes belong to two people");
            }
        }
    }
}
