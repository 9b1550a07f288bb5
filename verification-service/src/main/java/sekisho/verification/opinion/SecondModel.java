package sekisho.verification.opinion;

import java.time.Duration;
import java.util.Objects;
import sekisho.verification.gate.SecondOpinion.Absence;

/** A model of another family than the one that drafted. */
public interface SecondModel {

    /**
     * Its answer from this brief alone. Never throws, and does not return later than {@code within}.
     *
     * @param within longest wait; more than zero
     */
    Reply ask(Brief brief, Duration within);

    /** What came back. */
    sealed interface Reply {

        /** An answer, or the word that there is none. */
        record Told(Opinion opinion) implements Reply {
            public Told {
                Objects.requireNonNull(opinion, "opinion");
            }
        }

        /** Nothing that counts. */
        record Silent(Absence reason) implements Reply {
            public Silent {
                Objects.requireNonNull(reason, "reason");
            }
        }
    }
}
