package sekisho.feedback.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import sekisho.doors.postgres.Inbox;
import sekisho.feedback.intake.QuestionFiles;
import sekisho.feedback.intake.Retention;
import sekisho.feedback.preference.CollectingPair;

/** What is done now and then. */
@ApplicationScoped
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    /** Opinions of one transaction. */
    private static final int OPINIONS_MAX = 200;

    private final CollectingPair collecting;
    private final QuestionFiles files;
    private final Inbox inbox;
    private final Retention retention;
    private final InstantSource clock;

    Housekeeping(
            CollectingPair collecting, QuestionFiles files, Inbox inbox, Retention retention, InstantSource clock) {
        this.collecting = collecting;
        this.files = files;
        this.inbox = inbox;
        this.retention = retention;
        this.clock = clock;
    }

    /** A draft and an opinion on it may commit at the same moment, neither seeing the other; this sees both. */
    @Scheduled(
            identity = "overdue-opinions",
            every = "${sekisho.feedback.sweep-every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = ApplicationNotRunning.class)
    void resolveOverdue() {
        int resolved = QuarkusTransaction.requiringNew().call(() -> collecting.resolveOverdue(OPINIONS_MAX));
        if (resolved > 0) {
            LOG.infof("%d opinions understood late", resolved);
        }
    }

    @Scheduled(identity = "forgetting", every = "1h", delayed = "5m")
    void forget() {
        int old = QuarkusTransaction.requiringNew()
                .call(() -> files.forgetBefore(clock.instant().minus(retention.drafts())));
        int opinions = QuarkusTransaction.requiringNew()
                .call(() -> collecting.giveUpBefore(clock.instant().minus(retention.waiting()), OPINIONS_MAX));
        LOG.infof("forgotten: %d files, %d opinions, %d inbox entries", old, opinions, inbox.forgetOld());
    }
}
