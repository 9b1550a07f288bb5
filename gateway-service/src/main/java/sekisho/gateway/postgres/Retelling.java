package sekisho.gateway.postgres;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;
import sekisho.contracts.Region;
import sekisho.doors.kafka.Origin;
import sekisho.doors.kafka.Pause;

/**
 * Brings regions up to date that are served for the first time, and all of them on a broker that was set up anew: its topics
 * hold nothing of what was published. Looks at the start and then now and again, beside everything else.
 */
@Singleton
final class Retelling {

    private static final Logger LOG = Logger.getLogger(Retelling.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(30);

    private final RegionsTold told;
    private final Memory memory;
    private final Origin origin;
    private final Pause pause = new Pause();
    private final Thread thread = Thread.ofPlatform().daemon().name("retelling").unstarted(this::run);

    /** @param origin who the topics are that passages are told on */
    Retelling(Memory memory, Origin origin) {
        this.memory = memory;
        this.told = memory.regionsTold();
        this.origin = origin;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        pause.close();
        thread.interrupt();
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            try {
                retell();
                pause.worked();
                goesOn = pause.of(LOOK_EVERY);
            } catch (RuntimeException outage) {
                LOG.warnf(
                        "retelling failed (%s), trying again", outage.getClass().getName());
                goesOn = pause.afterFailure();
            }
        }
    }

    private void retell() {
        int anew = told.forgetOthers(origin.identity());
        if (anew > 0) {
            LOG.warnf("the broker was set up anew: all law and all concepts are told again (%d parts)", anew);
        }
        boolean concepts = true;
        while (concepts && pause.goesOn()) {
            concepts = memory.conceptsTold().tellSome();
        }
        for (Region region : memory.served()) {
            boolean more = true;
            while (more && pause.goesOn()) {
                more = told.tellSome(region);
            }
        }
    }
}
