package sekisho.gateway.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.contracts.VerdictReached;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Subscription;
import sekisho.doors.postgres.OutboxRelay;
import sekisho.gateway.GatewayConfig;
import sekisho.gateway.answer.HearingVerdicts;
import sekisho.gateway.answer.NoticingChanges;

/** Starts what listens and tells when the service starts, and stops it in order: polling first, then telling. */
@Singleton
final class Listening {

    private static final Logger LOG = Logger.getLogger(Listening.class);
    private static final String GROUP = "gateway";

    private final FactConsumer<VerdictReached> verdicts;
    private final ProgressListener progress;
    private final OutboxRelay relay;
    private final HearingVerdicts hearing;
    private final NoticingChanges noticing;
    private final Duration lookAround;
    private final Duration noticeChanges;
    private final ScheduledExecutorService looking = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("looking-around").factory());

    Listening(
            GatewayConfig config,
            KafkaSettings kafka,
            HearingVerdicts hearing,
            NoticingChanges noticing,
            DeadLetters deadLetters,
            OutboxRelay relay,
            MeterRegistry meters) {
        List<Region> regions = config.regions().stream().map(Region::of).toList();
        this.verdicts = new FactConsumer<>(
                kafka,
                new Subscription.Group(GROUP, config.instance(), Topics.VERDICT_REACHED.names(regions)),
                VerdictReached.class,
                new VerdictListener(hearing),
                deadLetters,
                meters);
        this.progress = new ProgressListener(kafka.bootstrapServers(), Topics.ANSWER_DRAFTED.names(regions), hearing);
        this.relay = relay;
        this.hearing = hearing;
        this.noticing = noticing;
        this.lookAround = config.traffic().lookAround();
        this.noticeChanges = config.noticeChanges();
    }

    void start(@Observes StartupEvent started) {
        relay.start();
        verdicts.start();
        progress.start();
        regularly(lookAround, hearing::lookAround);
        regularly(noticeChanges, noticing::look);
    }

    void stop(@Observes ShutdownEvent stopping) {
        looking.shutdownNow();
        progress.close();
        verdicts.close();
        relay.close();
    }

    /** True while verdicts are taken in and facts are told. */
    boolean alive() {
        return verdicts.healthy() && relay.healthy();
    }

    private void regularly(Duration pause, Runnable look) {
        Runnable insisting = () -> {
            try {
                look.run();
            } catch (RuntimeException outage) {
                LOG.warnf(
                        "looking around failed (%s), trying again",
                        outage.getClass().getName());
            }
        };
        looking.scheduleWithFixedDelay(insisting, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
