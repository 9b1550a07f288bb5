package sekisho.gateway.postgres;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Removes, now and then, what no repetition can ask for any more. */
@Singleton
final class Forgetting {

    private static final Logger LOG = Logger.getLogger(Forgetting.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Memory memory;
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(
            1, Thread.ofPlatform().name("forgetting").factory());

    Forgetting(Memory memory) {
        this.memory = memory;
    }

    void start(@Observes StartupEvent started) {
        clockwork.scheduleWithFixedDelay(this::forget, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        clockwork.shutdownNow();
    }

    private void forget() {
        try {
            LOG.debugf("forgot %d old rows", memory.forgetOld());
        } catch (RuntimeException outage) {
            LOG.warnf(
                    "forgetting failed (%s), trying again later",
                    outage.getClass().getName());
        }
    }
}
