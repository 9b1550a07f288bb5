package sekisho.feedback.preference;

import java.time.Instant;
import java.util.Optional;

/** Preferences the gate was asked about. Every method runs in the caller's transaction. */
public interface Preferences {

    /** Stores a preference that waits for the gate; one that is there already stays as it is. */
    void put(Preference preference, Instant at);

    /** The preference, held against other replicas, if it still waits for the gate. */
    Optional<Preference> waiting(String preferenceId);

    /** The gate has judged; what it judged is not needed any more and is removed. */
    void judged(String preferenceId, boolean passed, Instant at);
}
