package sekisho.verification.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the watch has seen, kept over restarts and shared by all replicas. */
public interface Watches {

    /** The alarm that keeps the gate closed now. Held against raising one until the transaction ends. */
    Optional<Alarm> alarm();

    /** The running watch, locked for this transaction. */
    Seen lock();

    /** The running watch, only to look at. */
    Seen look();

    /** Adds an outcome behind all others of the running watch; false if that verdict was counted before. */
    boolean append(Seen seen, String verdictId, boolean correct, String cause, Instant at);

    /** Closes the gate. */
    void raise(Alarm alarm);

    /** Notes a person's will to open the gate again. */
    void consent(String alarmId, Consent consent);

    /** Ends the alarm and begins another watch. */
    void reopen(Alarm alarm, Instant at);

    /** Alarms of the past and the present, newest first. */
    List<Alarm> alarms(int limit);

    /**
     * A watch.
     *
     * @param epoch counted from 1
     * @param since when it began
     * @param outcomes of its audits, in the order they were counted: true for a right answer
     */
    record Seen(int epoch, Instant since, List<Boolean> outcomes) {
        public Seen {
            outcomes = List.copyOf(outcomes);
        }
    }
}
