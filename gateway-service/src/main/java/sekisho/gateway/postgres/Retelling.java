package sekisho.gateway.postgres;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import sekisho.contracts.Region;
import sekisho.doors.kafka.Backoff;

/** Brings regions that are served for the first time up to date, once after the start, beside everything else. */
@Singleton
final class Retelling {

    private static final Logger LOG = Logger.getLogger(Retelling.class);

    private final Memory memory;
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Thread thread = Thread.ofPlatform().daemon().name("retelling").unstarted(this::run);

    Retelling(Memory memory) {
        this.memory = memory;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.interrupt();
    }

    private void run() {
        boolean done = false;
        while (!done && !Thread.currentThread().isInterrupted()) {
            try {
                retell();
                done = true;
            } catch (RuntimeException outage) {
                LOG.warnf(
                        "retelling failed (%s), trying again", outage.getClass().getName());
                pause();
            }
        }
    }

    private void retell() {
        memory.regionsTold().forgetOthers();
        for (Region region : memory.served()) {
            boolean more = true;
            while (more && !Thread.currentThread().isInterrupted()) {
                more = memory.regionsTold().tellSome(region);
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(backoff.next());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
