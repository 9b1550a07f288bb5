package sekisho.inference.kafka;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import sekisho.inference.knowledge.Knowledge;

/**
 * Reads passages again in the background after a vocabulary was published: a few at a time, so that neither searches nor
 * publishing wait for it. It begins once every concept told is known, or a start would read everything twice.
 */
final class Rereading implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** Passages per turn: about a tenth of a second in which a writer waits. */
    private static final int PER_TURN = 200;

    private static final Logger LOG = Logger.getLogger(Rereading.class);

    private final Knowledge knowledge;
    private final BooleanSupplier allTold;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rereading").factory());

    Rereading(Knowledge knowledge, BooleanSupplier allTold) {
        this.knowledge = knowledge;
        this.allTold = allTold;
    }

    void start() {
        clockwork.scheduleWithFixedDelay(
                this::reread, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void reread() {
        try {
            long read = 0;
            for (int turn = 1; turn > 0 && allTold.getAsBoolean() && !clockwork.isShutdown(); read += turn) {
                turn = knowledge.reread(PER_TURN);
            }
            if (read > 0) {
                LOG.infof("%d passages read again with the concepts published since", read);
            }
        } catch (RuntimeException failed) {
            LOG.errorf("passages cannot be read again (%s)", failed.getClass().getName());
        }
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
