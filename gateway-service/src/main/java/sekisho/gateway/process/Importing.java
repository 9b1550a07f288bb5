package sekisho.gateway.process;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import sekisho.doors.kafka.Pause;
import sekisho.gateway.document.ImportFailure;
import sekisho.gateway.document.ImportingDocuments;

/**
 * The threads of this replica that import documents: one for whatever has waited longest, and one for small files alone, so
 * that these get through while a large one is being read.
 */
@Singleton
final class Importing {

    private static final Logger LOG = Logger.getLogger(Importing.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(3);

    private final ImportingDocuments importing;
    private final List<Lane> lanes = List.of(
            new Lane("importing", Long.MAX_VALUE), new Lane("importing-small", ImportingDocuments.SMALL_BYTES_MAX));

    Importing(ImportingDocuments importing) {
        this.importing = importing;
    }

    void start(@Observes StartupEvent started) {
        lanes.forEach(lane -> lane.thread.start());
    }

    /** What is under way goes on where it was when the service is back. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        for (Lane lane : lanes) {
            lane.pause.close();
            lane.thread.interrupt();
        }
        for (Lane lane : lanes) {
            boolean unused = lane.thread.join(CLOSE_WITHIN);
        }
    }

    private final class Lane {

        private final Pause pause = new Pause();
        private final long bytesMost;
        private final Thread thread;

        Lane(String name, long bytesMost) {
            this.bytesMost = bytesMost;
            thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
        }

        private void run() {
            boolean tidy = bytesMost < Long.MAX_VALUE;
            while (pause.goesOn()) {
                try {
                    if (!tidy) {
                        importing.tidy();
                        tidy = true;
                    }
                    boolean worked = importing.work(bytesMost);
                    pause.worked();
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
                    boolean unused = pause.afterFailure();
                } catch (RuntimeException failure) {
                    LOG.warnf(
                            "importing failed (%s), trying again",
                            failure.getClass().getName());
                    boolean unused = pause.afterFailure();
                }
            }
        }
    }
}
