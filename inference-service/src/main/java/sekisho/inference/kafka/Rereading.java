package sekisho.inference.kafka;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import sekisho.doors.kafka.Pause;
import sekisho.inference.knowledge.Knowledge;

/**
 * Reads passages again in the background after a vocabulary was published: a few at a time, and after each turn a rest as
 * long as the turn, so that searches and publishing keep half of what it would take. It begins once every concept told is
 * known, or a start would read everything twice.
 */
final class Rereading implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration REST_MIN = Duration.ofMillis(20);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);

    /** Passages per turn: about a tenth of a second in which a writer waits. */
    private static final int PER_TURN = 200;

    private static final Logger LOG = Logger.getLogger(Rereading.class);

    private final Knowledge knowledge;
    private final BooleanSupplier allTold;
    private final Pause pause = new Pause();
    private final Thread thread = Thread.ofPlatform().daemon().name("rereading").unstarted(this::run);

    Rereading(Knowledge knowledge, BooleanSupplier allTold) {
        this.knowledge = knowledge;
        this.allTold = allTold;
    }

    void start() {
        thread.start();
    }

    private void run() {
        long read = 0;
        Duration rest = LOOK_EVERY;
        while (pause.of(rest)) {
            try {
                long began = System.nanoTime();
                int turn = allTold.getAsBoolean() ? knowledge.reread(PER_TURN) : 0;
                pause.worked();
                read += turn;
                rest = turn == 0 ? LOOK_EVERY : atLeast(Duration.ofNanos(System.nanoTime() - began));
                if (turn == 0 && read > 0) {
                    LOG.infof("%d passages read again with the concepts published since", read);
                    read = 0;
                }
            } catch (RuntimeException failed) {
                LOG.errorf(
                        "passages cannot be read again (%s)", failed.getClass().getName());
                rest = pause.afterFailure() ? LOOK_EVERY : Duration.ZERO;
            }
        }
    }

    private static Duration atLeast(Duration took) {
        return took.compareTo(REST_MIN) < 0 ? REST_MIN : took;
    }

    /** Lets the running turn finish. */
    @Override
    public void close() {
        pause.close();
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(CLOSE_WITHIN)) {
                LOG.warn("passages are still being read again");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
