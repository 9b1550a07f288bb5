package sekisho.doors.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import sekisho.contracts.Limits;
import sekisho.contracts.RoundAdvanced;
import sekisho.contracts.Topics;
import sekisho.contracts.wire.FactCodec;
import sekisho.doors.kafka.DeadLetters;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.kafka.FactProducer;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.doors.kafka.Subscription;
import sekisho.parts.TestParts;

/** Against a real database and broker. */
class InboxAndOutboxIT {

    private static final int ROUNDS = 1_200;

    private final String run = UUID.randomUUID().toString();
    private final Map<String, String> parts = TestParts.started();
    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @BeforeEach
    void migrated() throws SQLException, IOException {
        database.setUrl(parts.get("jdbcUrl"));
        database.setUser("feedback");
        database.setPassword(parts.get("feedback"));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                InputStream ddl = getClass().getResourceAsStream("/db/doors/V1__inbox_and_outbox.sql")) {
            statement.execute("drop table if exists inbox, outbox, outbox_dead");
            statement.execute(new String(ddl.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_event_is_fresh_once_however_often_it_comes() {
        Inbox inbox = new Inbox(database);

        assertThat(inbox.fresh("/a", List.of("1", "2", "2"))).isEqualTo(Set.of("1", "2"));
        assertThat(inbox.fresh("/a", List.of("2", "3"))).isEqualTo(Set.of("3"));
        assertThat(inbox.fresh("/another-source", List.of("1"))).isEqualTo(Set.of("1"));
        assertThat(inbox.forgetOld()).isZero();
    }

    @Test
    void the_relay_publishes_all_rows_in_order_and_puts_aside_what_kafka_will_never_take()
            throws SQLException, InterruptedException {
        KafkaSettings settings = new KafkaSettings(parts.get("bootstrap"), "outbox-test");
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        BlockingQueue<RoundAdvanced> arrived = new LinkedBlockingQueue<>();
        try (FactProducer producer = new FactProducer(settings, InstantSource.system());
                FactConsumer<RoundAdvanced> consumer = reading(settings, producer, meters, arrived);
                OutboxRelay relay = new OutboxRelay(database, producer, meters)) {
            consumer.start();
            decide(producer);
            decideSomethingTooLarge(producer);

            relay.start().wake();

            List<String> states = new ArrayList<>();
            while (states.size() < ROUNDS) {
                RoundAdvanced next = arrived.poll(20, TimeUnit.SECONDS);
                assertThat(next).as("after %d of %d", states.size(), ROUNDS).isNotNull();
                states.add(next.state());
            }
            assertThat(states).isEqualTo(inOrder());
            assertThat(relay.healthy()).isTrue();
        }
        assertThat(meters.get("sekisho.outbox.pending").gauge().value()).isZero();
        assertThat(meters.get("sekisho.outbox.dead").counter().count()).isEqualTo(1);
    }

    private FactConsumer<RoundAdvanced> reading(
            KafkaSettings settings,
            FactProducer producer,
            SimpleMeterRegistry meters,
            BlockingQueue<RoundAdvanced> arrived) {
        return new FactConsumer<>(
                settings,
                new Subscription.Group("outbox-test-" + run, "replica-1", List.of(Topics.ROUND_ADVANCED.everywhere())),
                RoundAdvanced.class,
                batch -> batch.forEach(received -> {
                    if (received.fact().roundId().equals(run)) {
                        arrived.add(received.fact());
                    }
                }),
                new DeadLetters(producer, meters),
                meters);
    }

    private void decide(FactProducer producer) throws SQLException {
        for (String state : inOrder()) {
            write(producer, round(state), FactCodec.encode(round(state)));
        }
    }

    private void decideSomethingTooLarge(FactProducer producer) throws SQLException {
        write(producer, round("huge"), new byte[Limits.RECORD_BYTES_MAX * 2]);
    }

    private RoundAdvanced round(String state) {
        return new RoundAdvanced(run, "ranking-policy", state, null, Map.of(), Instant.EPOCH);
    }

    private void write(FactProducer producer, RoundAdvanced fact, byte[] value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into outbox (topic, key, headers, value) values (?, ?, ?, ?)")) {
            insert.setString(1, Topics.of(fact));
            insert.setString(2, fact.key());
            insert.setString(3, HeaderLines.write(producer.headersOf(fact, run + fact.state(), Context.root())));
            insert.setBytes(4, value);
            insert.executeUpdate();
        }
    }

    private static List<String> inOrder() {
        return IntStream.range(0, ROUNDS).mapToObj(Integer::toString).toList();
    }
}
