package sekisho.training.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import sekisho.doors.postgres.Inbox;
import sekisho.training.round.Cause;
import sekisho.training.round.Opening;
import sekisho.training.round.Round;
import sekisho.training.round.RunningRound;

/** Opens rounds when it is time, and moves the one under way until it waits or ends. */
@ApplicationScoped
public class Ticking {

    private static final Logger LOG = Logger.getLogger(Ticking.class);
    /** States a round can pass in one tick; more would be a circle. */
    private static final int STEPS_MAX = 10;

    private final RunningRound running;
    private final Inbox inbox;
    private final MeterRegistry meters;

    Ticking(RunningRound running, Inbox inbox, MeterRegistry meters) {
        this.running = running;
        this.inbox = inbox;
        this.meters = meters;
    }

    @Scheduled(
            identity = "rounds",
            every = "${sekisho.training.step-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void tick() {
        int steps = 0;
        Optional<Round> moved = running.step();
        while (moved.isPresent() && steps++ < STEPS_MAX) {
            note(moved.get());
            moved = running.step();
        }
        running.openByVolume().ifPresent(this::note);
    }

    @Scheduled(identity = "rounds-by-schedule", cron = "${sekisho.training.schedule}")
    void openBySchedule() {
        note(running.open(Cause.SCHEDULE));
    }

    @Scheduled(identity = "inbox", every = "1h", delayed = "5m")
    void forget() {
        LOG.debugf("inbox: %d old events forgotten", inbox.forgetOld());
    }

    private void note(Round round) {
        MDC.put("roundId", round.opened().roundId());
        long ms = Duration.between(round.previous().at(), round.at()).toMillis();
        String reason = round instanceof Round.Abandoned abandoned ? " reason=" + abandoned.reason() : "";
        LOG.infof("round %s is %s%s, %d ms later", round.opened().roundId(), round.state(), reason, ms);
        MDC.remove("roundId");
        meters.counter("sekisho.rounds", "state", round.state()).increment();
    }

    private void note(Opening opening) {
        switch (opening) {
            case Opening.Opened opened -> {
                LOG.infof(
                        "round %s is open (%s)",
                        opened.round().roundId(), opened.round().cause());
                meters.counter("sekisho.rounds", "state", "open").increment();
            }
            case Opening.AlreadyUnderWay already -> LOG.debugf("round %s is under way", already.roundId());
            case Opening.TooFewPairs few -> LOG.infof("no round: %d pairs, %d needed", few.pairs(), few.needed());
            case Opening.TooFewGroups few -> LOG.infof("no round: %d questions, %d needed", few.groups(), few.needed());
        }
    }
}
