package sekisho.verification.certificate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The watch in memory, as every replica would find it in the database. */
public final class InMemoryWatches implements Watches {

    private final Set<String> counted = new HashSet<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private List<Boolean> outcomes = new ArrayList<>();
    private int epoch = 1;
    private Instant since = Instant.EPOCH;
    private boolean closed;

    @Override
    public Optional<Alarm> alarm() {
        return closed ? Optional.of(alarms.getLast()) : Optional.empty();
    }

    @Override
    public Seen lock() {
        return look();
    }

    @Override
    public Seen look() {
        return new Seen(epoch, since, outcomes);
    }

    @Override
    public boolean append(Seen seen, String verdictId, boolean correct, String cause, Instant at) {
        return counted.add(verdictId) && outcomes.add(correct);
    }

    @Override
    public void raise(Alarm alarm) {
        alarms.add(alarm);
        closed = true;
    }

    @Override
    public void consent(String alarmId, Consent consent) {
        Alarm alarm = alarms.removeLast();
        List<Consent> consents = new ArrayList<>(alarm.consents());
        consents.add(consent);
        alarms.add(new Alarm(
                alarm.id(), alarm.epoch(), alarm.raisedAt(), alarm.audits(), alarm.wrong(), alarm.stake(), consents));
    }

    @Override
    public void reopen(Alarm alarm, Instant at) {
        closed = false;
        epoch++;
        since = at;
        outcomes = new ArrayList<>();
    }

    @Override
    public List<Alarm> alarms(int limit) {
        return alarms.reversed().stream().limit(limit).toList();
    }
}
