package sekisho.contracts;

import java.util.List;
import java.util.Objects;

/** What inference made of a question. There is no draft that is both empty and an answer. */
public sealed interface Draft {

    /**
     * An answer to be judged.
     *
     * @param claims what is said, in order of weight; never empty
     * @param alternative a second answer for an A/B choice, judged by the same gate; may be empty
     */
    record Answered(List<Claim> claims, List<Claim> alternative, List<Caveat> caveats) implements Draft {
        public Answered {
            claims = List.copyOf(claims);
            alternative = alternative == null ? List.of() : List.copyOf(alternative);
            caveats = caveats == null ? List.of() : List.copyOf(caveats);
        }
    }

    /** The region's body of law holds nothing that answers; the reason is a stable code such as {@code no-match}. */
    record NothingFound(String reason) implements Draft {
        public NothingFound {
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** The model could not answer (down, late, malformed); the reason is a stable code. An expert takes over. */
    record Failed(String reason) implements Draft {
        public Failed {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
