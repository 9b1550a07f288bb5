package sekisho.gateway.process;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import sekisho.doors.kafka.Backoff;
import sekisho.gateway.document.ImportFailure;
import sekisho.gateway.document.ImportingDocuments;

/** The one thread of this replica that imports documents. */
@Singleton
final class Importing {

    private static final Logger LOG = Logger.getLogger(Importing.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final ImportingDocuments importing;
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Thread thread = Thread.ofPlatform().daemon().name("importing").unstarted(this::run);
    private volatile boolean running = true;

    Importing(ImportingDocuments importing) {
        this.importing = importing;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    /** What is under way goes on where it was when the service is back. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        thread.interrupt();
        boolean unused = thread.join(CLOSE_WITHIN);
    }

    private void run() {
        boolean tidy = false;
        while (running) {
            try {
                if (!tidy) {
                    importing.tidy();
                    tidy = true;
                }
                boolean worked = importing.work();
                backoff.reset();
                if (!worked) {
                    importing.await(LOOK_EVERY);
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (ImportFailure failure) {
                LOG.warnf(
                        "importing failed (%s), trying again importId=%s state=%s",
                        failure.getCause().getClass().getName(),
                        failure.importId(),
                        failure.state().name().toLowerCase(Locale.ROOT));
                pause();
            } catch (RuntimeException failure) {
                LOG.warnf(
                        "importing failed (%s), trying again",
                        failure.getClass().getName());
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(backoff.next());
        } catch (InterruptedException stopping) {
            running = false;
        }
    }
}
