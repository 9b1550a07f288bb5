package sekisho.feedback.intake;

import java.util.List;
import sekisho.contracts.Claim;

/** What somebody said about an answer. */
public sealed interface Stance {

    /** Stars, 1 to 5. */
    record Rated(int stars) implements Stance {}

    /** These provisions should have been cited; empty if only words were corrected. */
    record Corrected(List<String> passageIds) implements Stance {
        public Corrected {
            passageIds = List.copyOf(passageIds);
        }
    }

    /** The answer resting on the one was better than the answer resting on the other. */
    record Preferred(List<String> chosen, List<String> rejected) implements Stance {
        public Preferred {
            chosen = List.copyOf(chosen);
            rejected = List.copyOf(rejected);
        }
    }

    /** An expert released this at the desk. */
    record Settled(List<Claim> claims) implements Stance {
        public Settled {
            claims = List.copyOf(claims);
        }
    }
}
