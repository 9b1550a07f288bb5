package sekisho.verification.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The watch has found that the promise is broken, and the gate is closed.
 *
 * @param epoch which watch, counted from 1; every opening of the gate begins another
 * @param audits audited answers of that watch until the alarm
 * @param wrong of these
 * @param stake what the bet against the promise was worth
 * @param consents who wants the gate open again
 */
public record Alarm(
        String id, int epoch, Instant raisedAt, int audits, int wrong, double stake, List<Consent> consents) {

    public Alarm {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(raisedAt, "raisedAt");
        consents = List.copyOf(consents);
    }
}
