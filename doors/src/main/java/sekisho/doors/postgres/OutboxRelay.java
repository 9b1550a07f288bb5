package sekisho.doors.postgres;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import sekisho.doors.kafka.Backoff;
import sekisho.doors.kafka.FactProducer;

/**
 * Publishes what the outbox holds, in order, and removes what Kafka has acknowledged. Woken by each commit; looks by
 * itself as well, so that a crash between commit and wake-up loses nothing. Of several replicas one publishes at a time,
 * so that facts of one key are never told in another order than decided. A row Kafka will never take is moved to
 * {@code outbox_dead} and counted, so that it does not hold up the rest.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
    /** Rows of one publishing step. */
    private static final int BATCH_ROWS_MAX = 500;

    private static final String TAKE =
            "select seq, topic, key, headers, value from outbox order by seq limit " + BATCH_ROWS_MAX;
    private static final String MY_TURN = "select pg_try_advisory_xact_lock(hashtext(current_schema() || '.outbox'))";
    private static final String PUT_ASIDE = """
            insert into outbox_dead (seq, topic, key, headers, value, reason)
            select seq, topic, key, headers, value, ? from outbox where seq = ?
            """;
    private static final String REMOVE = "delete from outbox where seq = any(?)";

    private final DataSource database;
    private final FactProducer producer;
    private final Semaphore work = new Semaphore(0);
    private final Backoff backoff = new Backoff(ThreadLocalRandom.current());
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private final Counter putAside;
    private volatile boolean running = true;
    private volatile boolean healthy = true;

    public OutboxRelay(DataSource database, FactProducer producer, MeterRegistry meters) {
        this.database = database;
        this.producer = producer;
        this.putAside = meters.counter("sekisho.outbox.dead");
        Gauge.builder("sekisho.outbox.pending", this, OutboxRelay::pending)
                .description("facts decided and not yet told")
                .register(meters);
    }

    /** Starts publishing; call once. */
    public OutboxRelay start() {
        thread.start();
        return this;
    }

    /** There is something to publish. */
    public void wake() {
        work.release();
    }

    /** True unless the last publishing step failed. */
    public boolean healthy() {
        return healthy && (thread.isAlive() || thread.getState() == Thread.State.NEW);
    }

    private void run() {
        while (running) {
            try {
                int published = publishSome();
                healthy = true;
                backoff.reset();
                if (published < BATCH_ROWS_MAX && work.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException outage) {
                healthy = false;
                LOG.warnf(
                        "outbox not published (%s), retrying", outage.getClass().getSimpleName());
                pause();
            }
        }
    }

    private record Sent(long seq, CompletableFuture<Void> acknowledged) {}

    private int publishSome() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Sent> sent = myTurn(connection) ? send(connection) : List.of();
                for (Sent row : sent) {
                    awaitOrPutAside(connection, row);
                }
                remove(connection, sent.stream().map(Sent::seq).toList());
                connection.commit();
                return sent.size();
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            }
        }
    }

    private static boolean myTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(MY_TURN)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private List<Sent> send(Connection connection) throws SQLException {
        List<Sent> sent = new ArrayList<>();
        try (Statement take = connection.createStatement();
                ResultSet rows = take.executeQuery(TAKE)) {
            while (rows.next()) {
                sent.add(new Sent(
                        rows.getLong(1),
                        producer.send(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getBytes(5),
                                HeaderLines.read(rows.getString(4)))));
            }
        }
        return sent;
    }

    private void awaitOrPutAside(Connection connection, Sent row) throws SQLException {
        try {
            row.acknowledged().join();
        } catch (CompletionException refused) {
            if (!(refused.getCause() instanceof RecordTooLargeException)) {
                throw refused;
            }
            try (PreparedStatement aside = connection.prepareStatement(PUT_ASIDE)) {
                aside.setString(1, "too-large");
                aside.setLong(2, row.seq());
                aside.executeUpdate();
            }
            putAside.increment();
            LOG.errorf("outbox row %d can never be told and was put aside: too large", row.seq());
        }
    }

    private static void remove(Connection connection, List<Long> sent) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setArray(1, connection.createArrayOf("bigint", sent.toArray()));
            remove.executeUpdate();
        }
    }

    private double pending() {
        try (Connection connection = database.getConnection();
                Statement count = connection.createStatement();
                ResultSet rows = count.executeQuery("select count(*) from outbox")) {
            return rows.next() ? rows.getLong(1) : Double.NaN;
        } catch (SQLException away) {
            return Double.NaN;
        }
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(backoff.next().toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Finishes the running step, then ends; what is left stays in the table. */
    @Override
    public void close() {
        running = false;
        work.release();
        try {
            if (thread.getState() != Thread.State.NEW && !thread.join(CLOSE_WITHIN)) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
