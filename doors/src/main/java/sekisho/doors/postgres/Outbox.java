package sekisho.doors.postgres;

import io.opentelemetry.context.Context;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import sekisho.contracts.Fact;
import sekisho.contracts.Limits;
import sekisho.contracts.Topics;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.kafka.FactProducer;

/** What this service has decided to tell. Call inside the transaction that carries the state it belongs to. */
public final class Outbox {

    private static final String APPEND = "insert into outbox (topic, key, headers, value) values (?, ?, ?, ?)";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final FactProducer producer;
    private final OutboxRelay relay;

    public Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transactions,
            FactProducer producer,
            OutboxRelay relay) {
        this.database = database;
        this.transactions = transactions;
        this.producer = producer;
        this.relay = relay;
    }

    /**
     * A fact to be told after commit.
     *
     * @param eventId unique for this service; the same decision taken again must carry the same id
     * @param headers further headers, never with text of a question or answer
     * @param trace the trace to go on with
     */
    public record Entry(Fact fact, String eventId, Map<String, String> headers, Context trace) {
        public Entry(Fact fact, String eventId, Context trace) {
            this(fact, eventId, Map.of(), trace);
        }
    }

    /** Writes one fact in the current trace. */
    public void append(Fact fact, String eventId) {
        append(List.of(new Entry(fact, eventId, Context.current())));
    }

    /** Writes the facts, in order, and wakes the relay once the transaction has committed. */
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(APPEND)) {
            for (Entry entry : entries) {
                Map<String, String> headers = producer.headersOf(entry.fact(), entry.eventId(), entry.trace());
                headers.putAll(entry.headers());
                insert.setString(1, Topics.of(entry.fact()));
                insert.setString(2, entry.fact().key());
                insert.setString(3, HeaderLines.write(headers));
                insert.setBytes(4, valueOf(entry.fact()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new DatabaseException("outbox", failure);
        }
        wakeAfterCommit();
    }

    /** Refused here, a fact too large to be told is its cause's trouble; refused by Kafka, it would be everybody's. */
    private static byte[] valueOf(Fact fact) {
        byte[] value = FactCodec.encode(fact);
        if (value.length > Limits.RECORD_BYTES_MAX) {
            throw new IllegalArgumentException(fact.getClass().getSimpleName() + " has " + value.length
                    + " bytes, the most is " + Limits.RECORD_BYTES_MAX);
        }
        return value;
    }

    private void wakeAfterCommit() {
        if (transactions.getTransactionKey() == null) {
            throw new IllegalStateException("the outbox is only written inside a transaction");
        }
        if (transactions.getResource(Outbox.class) == null) {
            transactions.putResource(Outbox.class, this);
            transactions.registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {
                    // Nothing to do: the rows are part of the transaction.
                }

                @Override
                public void afterCompletion(int status) {
                    relay.wake();
                }
            });
        }
    }
}
