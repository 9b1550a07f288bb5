package sekisho.doors.kafka;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import sekisho.contracts.Fact;

/**
 * Reads facts of one kind on a thread of its own and hands them to a handler in batches.
 *
 * <p>Offsets move only after the handler returned. Poison goes to the dead letters; an outage is retried for as long as
 * it lasts, with {@link #healthy()} false meanwhile. {@link #close()} lets the running batch finish.
 */
public final class FactConsumer<T extends Fact> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FactConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(10);
    /** Failures in a row after which a consumer counts as not healthy. */
    private static final int FAILURES_TOLERATED = 3;

    private final KafkaSettings settings;
    private final Subscription subscription;
    private final Batches<T> batches;
    private final String name;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Thread thread;
    private volatile Positions positions = Positions.NONE;
    private volatile boolean healthy = true;
    private volatile boolean again;

    public FactConsumer(
            KafkaSettings settings,
            Subscription subscription,
            Class<T> type,
            BatchHandler<T> handler,
            DeadLetters deadLetters,
            MeterRegistry meters) {
        this.settings = settings;
        this.subscription = subscription;
        this.batches = new Batches<>(type, handler, deadLetters);
        this.name = type.getSimpleName() + " from " + String.join(", ", subscription.topics());
        this.thread = Thread.ofPlatform().name("facts-" + type.getSimpleName()).unstarted(this::run);
        Gauge.builder("sekisho.consumer.lag", this, it -> it.positions.lag())
                .tag("topic", subscription.topics().getFirst())
                .description("records told and not yet handled")
                .register(meters);
    }

    /** Starts reading; call once. */
    public FactConsumer<T> start() {
        thread.start();
        return this;
    }

    /** True once everything that was there when reading began has been handled. Stays true. */
    public boolean caughtUp() {
        return positions.caughtUp();
    }

    /** True unless the consumer keeps failing or has ended. */
    public boolean healthy() {
        return healthy && (thread.isAlive() || thread.getState() == Thread.State.NEW);
    }

    /**
     * Begins anew where its subscription says: what was handled since then was lost. The batch under way is ended first.
     */
    public void startAgain() {
        again = true;
    }

    private void run() {
        while (running()) {
            try (var consumer = open()) {
                readWith(consumer);
            } catch (RuntimeException outage) {
                LOG.warnf("%s: reading failed (%s), starting again", name, rootOf(outage));
                pause();
            }
        }
    }

    private void readWith(KafkaConsumer<byte[], byte[]> consumer) {
        again = false;
        positions = Positions.begin(consumer, subscription, positions.caughtUp());
        while (running() && !again) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
            if (!polled.isEmpty()) {
                try {
                    batches.take(polled);
                } catch (RuntimeException outage) {
                    LOG.warnf("%s: %s, retrying", name, rootOf(outage));
                    positions.rewind(consumer, polled);
                    pause();
                    continue;
                }
                positions.done(consumer, polled);
            }
            positions.observe(consumer);
            backoff.reset();
            healthy = true;
        }
    }

    private KafkaConsumer<byte[], byte[]> open() {
        return new KafkaConsumer<>(
                settings.forConsumer(subscription), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private void pause() {
        try {
            healthy = backoff.failures() < FAILURES_TOLERATED;
            boolean stopped = stop.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS);
            LOG.debugf("%s: paused, stopped=%s", name, stopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private boolean running() {
        return stop.getCount() > 0;
    }

    /** Class names only: messages of database drivers repeat values. */
    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        return root.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    /** Lets the running batch finish, then leaves. */
    @Override
    public void close() {
        stop.countDown();
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(CLOSE_WITHIN)) {
                LOG.warnf("%s: did not finish within %s", name, CLOSE_WITHIN);
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
