package sekisho.verification.certificate;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import sekisho.verification.ledger.Leaves;

/**
 * Feeds the watch with audited answers, closes the gate when it raises an alarm, and opens it again when two people of
 * different roles want it.
 *
 * <p>Nothing of the watch lives in memory: every audit locks the one running watch, reads its outcomes in their order, bets
 * again from the first one, and adds its own. So replicas agree, and a restart changes nothing. Call in a transaction.
 */
public final class WatchingReleases {

    /** Probability that a house that keeps its promise is ever stopped by one watch. */
    public static final double FALSE_ALARM = 0.01;

    /** Longest reason, in characters. */
    public static final int REASON_CHARS_MAX = 1_000;

    public static final String GATE_IS_OPEN = "gate-is-open";

    /** What came of a wish to open the gate. */
    public sealed interface Outcome {

        /** Another person has to agree. */
        record Noted(Alarm alarm) implements Outcome {}

        /** It is open, and a new watch has begun. */
        record Opened(Alarm alarm) implements Outcome {}

        /** It cannot be; the code is stable. */
        record Refused(String code) implements Outcome {}
    }

    private final Watches watches;
    private final Leaves leaves;
    private final Promise promise;
    private final InstantSource clock;
    private final Supplier<String> ids;

    public WatchingReleases(
            Watches watches, Leaves leaves, Promise promise, InstantSource clock, Supplier<String> ids) {
        this.watches = watches;
        this.leaves = leaves;
        this.promise = promise;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Takes in what an expert found about a released answer.
     *
     * @param cause {@code audit} for a random one, {@code reversal} for one somebody complained about
     * @return the alarm it has raised, if it has
     */
    public Optional<Alarm> take(String verdictId, boolean correct, String cause) {
        Watches.Seen seen = watches.lock();
        Instant now = clock.instant();
        if (!watches.append(seen, verdictId, correct, cause, now)) {
            return Optional.empty();
        }
        Watch watch = replayed(seen);
        watch.audited(correct);
        if (!watch.alarmed() || watches.alarm().isPresent()) {
            return Optional.empty();
        }
        int wrong = (int) seen.outcomes().stream().filter(right -> !right).count() + (correct ? 0 : 1);
        Alarm alarm =
                new Alarm(ids.get(), seen.epoch(), now, seen.outcomes().size() + 1, wrong, watch.stake(), List.of());
        watches.raise(alarm);
        leaves.append(List.of(Acts.closing(alarm)));
        return Optional.of(alarm);
    }

    /** The running watch as it stands, bet anew from its first audit. */
    public State state() {
        Watches.Seen seen = watches.look();
        Watch watch = replayed(seen);
        int wrong = (int) seen.outcomes().stream().filter(right -> !right).count();
        return new State(
                seen.epoch(),
                seen.since(),
                seen.outcomes().size(),
                wrong,
                watch.stake(),
                1 / FALSE_ALARM,
                watches.alarm());
    }

    /** Notes one person's wish that the gate be open; with the second one it is. */
    public Outcome open(Person by, String reason) {
        watches.lock();
        Optional<Alarm> closed = watches.alarm();
        if (closed.isEmpty()) {
            return new Outcome.Refused(GATE_IS_OPEN);
        }
        Alarm alarm = closed.get();
        Optional<String> objection = Consent.objection(alarm.consents(), by);
        if (objection.isPresent()) {
            return new Outcome.Refused(objection.get());
        }
        Consent consent = Consent.of(alarm.consents(), by, reason, clock.instant());
        watches.consent(alarm.id(), consent);
        boolean open = alarm.consents().size() + 1 >= Consent.NEEDED;
        leaves.append(List.of(Acts.opening(ids.get(), alarm, consent, open)));
        if (!open) {
            return new Outcome.Noted(alarm);
        }
        watches.reopen(alarm, consent.at());
        return new Outcome.Opened(alarm);
    }

    private Watch replayed(Watches.Seen seen) {
        Watch watch = new Watch(promise.error(), FALSE_ALARM);
        seen.outcomes().forEach(watch::audited);
        return watch;
    }

    /**
     * How the watch stands.
     *
     * @param stake what the bet against the promise is worth now; it began at 1
     * @param alarmAt the stake that closes the gate
     * @param alarm that keeps the gate closed, if there is one
     */
    public record State(
            int epoch, Instant since, int audits, int wrong, double stake, double alarmAt, Optional<Alarm> alarm) {}
}
