package sekisho.inference.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import sekisho.contracts.PassagePublished;
import sekisho.contracts.Region;
import sekisho.doors.kafka.BatchHandler;
import sekisho.doors.kafka.Received;
import sekisho.inference.knowledge.Knowledge;

/**
 * Passages into the knowledge: searchable within {@link #REFRESH_EVERY}, durable within {@link #COMMIT_EVERY}. Positions
 * never run ahead of what was taken in, so a crash reads a little again and loses nothing.
 */
public final class PassageListener implements BatchHandler<PassagePublished>, AutoCloseable {

    static final Duration REFRESH_EVERY = Duration.ofMillis(200);
    static final Duration COMMIT_EVERY = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(PassageListener.class);

    private final Region region;
    private final Knowledge knowledge;
    private final Map<String, Long> positions;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("knowledge").factory());
    /** A mark of the last batch taken in, and of the last one made visible. */
    private volatile long taken;

    private volatile long shown;
    private boolean uncommitted;

    public PassageListener(Region region, Knowledge knowledge) {
        this.region = region;
        this.knowledge = knowledge;
        this.positions = new HashMap<>(knowledge.positions());
    }

    /** Starts to refresh and commit by the clock. */
    public PassageListener start() {
        every(REFRESH_EVERY, this::refresh);
        every(COMMIT_EVERY, this::commit);
        return this;
    }

    /** The next offsets to read, by partition: where the committed index stands. */
    public Map<TopicPartition, Long> resumeFrom() {
        return knowledge.positions().entrySet().stream()
                .collect(Collectors.toMap(entry -> partition(entry.getKey()), Map.Entry::getValue));
    }

    /** True if everything handled so far is visible to searches. */
    public boolean visible() {
        return shown == taken;
    }

    @Override
    public void handle(List<Received<PassagePublished>> batch) {
        if (batch.stream().anyMatch(received -> received.fact().region() != region)) {
            throw new IllegalArgumentException("a passage of another region");
        }
        knowledge.take(batch.stream().map(received -> received.fact().passage()).toList());
        taken = batch.getLast().offset() + 1;
        synchronized (positions) {
            batch.forEach(
                    received -> positions.put(received.topic() + "/" + received.partition(), received.offset() + 1));
            uncommitted = true;
        }
    }

    private void refresh() {
        long upTo = taken;
        if (shown != upTo) {
            knowledge.refresh();
            shown = upTo;
        }
    }

    private void commit() {
        Map<String, Long> reached;
        synchronized (positions) {
            if (!uncommitted) {
                return;
            }
            uncommitted = false;
            reached = Map.copyOf(positions);
        }
        knowledge.commit(reached);
    }

    private void every(Duration pause, Runnable work) {
        Runnable guarded = () -> {
            try {
                work.run();
            } catch (RuntimeException failed) {
                LOG.errorf("the index cannot be written (%s)", failed.getClass().getName());
            }
        };
        clockwork.scheduleWithFixedDelay(guarded, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static TopicPartition partition(String source) {
        int slash = source.lastIndexOf('/');
        return new TopicPartition(source.substring(0, slash), Integer.parseInt(source.substring(slash + 1)));
    }

    /** Commits what is left. The consumer must have ended before. */
    @Override
    public void close() {
        clockwork.close();
        commit();
    }
}
