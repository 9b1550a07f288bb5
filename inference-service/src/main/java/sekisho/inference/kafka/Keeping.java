package sekisho.inference.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import sekisho.doors.kafka.Received;
import sekisho.inference.knowledge.Knowledge;

/**
 * Keeps the knowledge visible and durable while listeners fill it: passages are searchable within {@link #REFRESH_EVERY},
 * meanings within {@link #SETTLE_EVERY}, everything durable within {@link #COMMIT_EVERY}. Positions never run ahead of
 * what was taken in, so a crash reads a little again and loses nothing; positions of another broker, or of a topic made
 * anew, count for nothing, and neither does what was read there.
 *
 * <p>A storage that fails in the middle (a full disk) loses what was taken since the last commit. It is opened again as soon
 * as it can be, and every stream then starts over at that commit: until a stream has, its positions count for nothing.
 */
public final class Keeping implements AutoCloseable {

    static final Duration REFRESH_EVERY = Duration.ofMillis(200);
    static final Duration SETTLE_EVERY = Duration.ofSeconds(1);
    static final Duration COMMIT_EVERY = Duration.ofSeconds(2);

    /** Least time between two tries to open a storage that fails: on a full disk opening works and writing does not. */
    static final Duration REOPEN_EVERY = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(Keeping.class);

    private final Knowledge knowledge;
    private final Supplier<String> origin;
    private final Map<String, Long> positions = new HashMap<>();
    /** Held while committing and while beginning anew: positions of one origin are never committed under another. */
    private final Object turn = new Object();

    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("knowledge").factory());
    private final AtomicLong taken = new AtomicLong();
    private final AtomicLong learned = new AtomicLong();
    private volatile long shown;
    private volatile long settled;
    /** Work that failed the last time it was done. */
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    private boolean uncommitted;
    /** Topics whose streams must start over before their positions count again. Guarded by positions. */
    private final Set<String> lost = new HashSet<>();

    private volatile List<String> topics = List.of();
    private volatile Runnable startOver = () -> {};
    private long reopenedAt = System.nanoTime() - REOPEN_EVERY.toNanos();

    /** @param origin who the topics are now; throws while the broker does not say */
    public Keeping(Knowledge knowledge, Supplier<String> origin) {
        this.knowledge = knowledge;
        this.origin = origin;
    }

    /**
     * @param filling the topics that fill the knowledge
     * @param streams starts the streams of all of them over, without waiting for it
     */
    void lettingStartOver(List<String> filling, Runnable streams) {
        topics = List.copyOf(filling);
        startOver = streams;
    }

    /** True unless the storage fails, or what was lost with it is not read again yet. */
    public boolean healthy() {
        synchronized (positions) {
            return failing.isEmpty() && lost.isEmpty();
        }
    }

    /** Starts to refresh and commit by the clock. */
    public Keeping start() {
        every(REFRESH_EVERY, this::refreshByClock);
        every(SETTLE_EVERY, () -> guarded("settle", this::settle));
        every(COMMIT_EVERY, this::commitByClock);
        return this;
    }

    /**
     * The next offsets to read of a topic, by partition: where the committed index stands.
     *
     * @throws RuntimeException if the broker cannot tell who it is: an outage
     */
    public Map<TopicPartition, Long> resumeFrom(String topic) {
        Map<String, Long> known = ours();
        synchronized (positions) {
            lost.remove(topic);
        }
        return known.keySet().stream()
                .map(Keeping::partition)
                .filter(partition -> partition.topic().equals(topic))
                .collect(Collectors.toMap(
                        partition -> partition, partition -> known.get(source(topic, partition.partition()))));
    }

    private Map<String, Long> ours() {
        String identity = origin.get();
        synchronized (turn) {
            if (!knowledge.belongsTo(identity)) {
                if (!knowledge.positions().isEmpty()) {
                    LOG.warn("the index was read from another broker or topic: it is built again");
                }
                synchronized (positions) {
                    positions.clear();
                }
                knowledge.beginAnew(identity);
            }
            return knowledge.positions();
        }
    }

    /** True if every passage handled so far is visible to searches. */
    public boolean visible() {
        return shown == taken.get();
    }

    /** Passages of this batch were taken in. */
    void took(List<? extends Received<?>> batch) {
        reached(batch);
        taken.incrementAndGet();
    }

    /** Meanings of this batch were learned. */
    void learned(List<? extends Received<?>> batch) {
        reached(batch);
        learned.incrementAndGet();
    }

    private void reached(List<? extends Received<?>> batch) {
        synchronized (positions) {
            batch.stream().map(Received::topic).filter(lost::contains).findAny().ifPresent(topic -> {
                throw new IllegalStateException("what was read before of " + topic + " is lost: it starts over");
            });
            batch.forEach(
                    received -> positions.put(source(received.topic(), received.partition()), received.offset() + 1));
            uncommitted = true;
        }
    }

    private void refresh() {
        if (shown != taken.get()) {
            show();
        }
    }

    private void settle() {
        if (settled != learned.get()) {
            show();
        }
    }

    private void show() {
        long passages = taken.get();
        long meanings = learned.get();
        knowledge.refresh();
        shown = passages;
        settled = meanings;
    }

    private void commit() {
        synchronized (turn) {
            Map<String, Long> reached = new HashMap<>(knowledge.positions());
            synchronized (positions) {
                if (!uncommitted) {
                    return;
                }
                uncommitted = false;
                reached.putAll(positions);
            }
            try {
                knowledge.commit(reached);
            } catch (RuntimeException failed) {
                synchronized (positions) {
                    uncommitted = true;
                }
                throw failed;
            }
        }
    }

    /** Opens a storage again that has failed; not healthy until it is committed after that. Used by the clockwork alone. */
    private void revive() {
        if (knowledge.writable() || System.nanoTime() - reopenedAt < REOPEN_EVERY.toNanos()) {
            return;
        }
        reopenedAt = System.nanoTime();
        failing.add("commit");
        synchronized (turn) {
            knowledge.reopen();
            synchronized (positions) {
                lost.addAll(topics);
                positions.clear();
                uncommitted = true;
            }
        }
        LOG.warn("the index stands at its last commit again: what came since is read once more");
        startOver.run();
    }

    void refreshByClock() {
        guarded("refresh", this::refresh);
    }

    void commitByClock() {
        guarded("commit", this::commit);
    }

    private void guarded(String name, Runnable work) {
        try {
            revive();
            work.run();
            failing.remove(name);
        } catch (RuntimeException failed) {
            if (failing.add(name)) {
                LOG.errorf("the index cannot be written (%s)", failed.getClass().getName());
            }
        }
    }

    private void every(Duration pause, Runnable work) {
        clockwork.scheduleWithFixedDelay(work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static String source(String topic, int partition) {
        return topic + "/" + partition;
    }

    private static TopicPartition partition(String source) {
        int slash = source.lastIndexOf('/');
        return new TopicPartition(source.substring(0, slash), Integer.parseInt(source.substring(slash + 1)));
    }

    /** Commits what is left. The consumers must have ended before. */
    @Override
    public void close() {
        clockwork.close();
        commit();
    }
}
