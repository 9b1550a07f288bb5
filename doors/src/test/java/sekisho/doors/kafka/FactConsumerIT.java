package sekisho.doors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.context.Context;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sekisho.contracts.CheckpointPublished;
import sekisho.contracts.RoundAdvanced;
import sekisho.contracts.Topics;
import sekisho.contracts.wire.FactCodec;
import sekisho.parts.TestParts;

/** Against a real broker: what is told arrives, poison is put aside, an outage loses nothing. */
class FactConsumerIT {

    private static final long WITHIN_SECONDS = 20;

    private final KafkaSettings settings = new KafkaSettings(TestParts.started().get("bootstrap"), "doors-test");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FactProducer producer = new FactProducer(settings, InstantSource.system());
    private final DeadLetters deadLetters = new DeadLetters(producer, meters);
    private final List<FactConsumer<?>> consumers = new ArrayList<>();
    private final String run = UUID.randomUUID().toString();
    private final BlockingQueue<RoundAdvanced> seen = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        consumers.forEach(FactConsumer::close);
        producer.close();
    }

    @Test
    void what_is_told_arrives_with_its_identity() throws InterruptedException {
        BlockingQueue<Received<RoundAdvanced>> received = new LinkedBlockingQueue<>();
        consume(received::addAll);

        producer.tell(round("open"), "event-1-" + run).join();

        Received<RoundAdvanced> first = received.poll(WITHIN_SECONDS, TimeUnit.SECONDS);
        assertThat(first).isNotNull();
        assertThat(first.fact()).isEqualTo(round("open"));
        assertThat(first.event().id()).isEqualTo("event-1-" + run);
        assertThat(first.event().source()).isEqualTo("/sekisho/doors-test");
    }

    @Test
    void poison_goes_to_the_dead_letters_with_its_original_bytes_and_the_next_record_is_handled()
            throws InterruptedException {
        byte[] poison = "{not json 漢字".getBytes(StandardCharsets.UTF_8);
        consume(batch -> batch.forEach(received -> seen.add(received.fact())));

        producer.send(topic(), run, poison, Map.of()).join();
        producer.tell(round("closed"), "event-2-" + run).join();

        assertThat(seen.poll(WITHIN_SECONDS, TimeUnit.SECONDS)).isEqualTo(round("closed"));
        assertThat(deadLettersOf(run)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(poison);
            assertThat(Headers.text(letter, DeadLetters.REASON))
                    .startsWith("unreadable")
                    .doesNotContain("漢字");
        });
    }

    @Test
    void a_fact_under_a_foreign_key_is_put_aside() throws InterruptedException {
        consume(batch -> batch.forEach(received -> seen.add(received.fact())));

        producer.send(
                        topic(),
                        "another-key-" + run,
                        FactCodec.encode(round("open")),
                        producer.headersOf(round("open"), "event-10-" + run, Context.root()))
                .join();
        producer.tell(round("closed"), "event-11-" + run).join();

        assertThat(seen.poll(WITHIN_SECONDS, TimeUnit.SECONDS)).isEqualTo(round("closed"));
        assertThat(deadLettersOf("another-key-" + run)).hasSize(1);
    }

    @Test
    void a_record_that_always_fails_is_put_aside_without_its_neighbours() throws InterruptedException {
        consume(batch -> batch.forEach(received -> {
            if (received.fact().state().equals("broken")) {
                throw new IllegalArgumentException("a bug");
            }
            seen.add(received.fact());
        }));

        producer.tell(round("open"), "event-3-" + run);
        producer.tell(round("broken"), "event-4-" + run);
        producer.tell(round("closed"), "event-5-" + run).join();

        List<String> states = new ArrayList<>();
        while (!states.contains("closed")) {
            RoundAdvanced next = seen.poll(WITHIN_SECONDS, TimeUnit.SECONDS);
            assertThat(next).isNotNull();
            states.add(next.state());
        }
        assertThat(states).contains("open").doesNotContain("broken");
        assertThat(deadLettersOf(run)).hasSize(1);
    }

    @Test
    void an_outage_is_retried_until_it_ends_and_nothing_is_lost() throws InterruptedException {
        AtomicInteger attempts = new AtomicInteger();
        consume(batch -> {
            if (attempts.incrementAndGet() <= 4) {
                throw new IllegalStateException("the database is away");
            }
            batch.forEach(received -> seen.add(received.fact()));
        });

        producer.tell(round("training"), "event-6-" + run).join();

        assertThat(seen.poll(WITHIN_SECONDS, TimeUnit.SECONDS)).isEqualTo(round("training"));
        assertThat(attempts.get()).isEqualTo(5);
        assertThat(deadLettersOf(run)).isEmpty();
    }

    @Test
    void a_restarted_member_goes_on_where_the_last_one_stopped() throws InterruptedException {
        FactConsumer<RoundAdvanced> first = consume(batch -> batch.forEach(received -> seen.add(received.fact())));
        producer.tell(round("open"), "event-7-" + run).join();
        assertThat(seen.poll(WITHIN_SECONDS, TimeUnit.SECONDS)).isEqualTo(round("open"));
        first.close();

        producer.tell(round("closed"), "event-8-" + run).join();
        consume(batch -> batch.forEach(received -> seen.add(received.fact())));

        assertThat(seen.poll(WITHIN_SECONDS, TimeUnit.SECONDS)).isEqualTo(round("closed"));
        assertThat(seen).isEmpty();
    }

    @Test
    void a_replay_reads_all_there_is_and_then_says_it_has_caught_up() throws InterruptedException {
        BlockingQueue<CheckpointPublished> replayed = new LinkedBlockingQueue<>();
        CheckpointPublished told = new CheckpointPublished("log-" + run, 8, "note", Instant.EPOCH);
        producer.tell(told, "event-9-" + run).join();

        FactConsumer<CheckpointPublished> replay = new FactConsumer<>(
                        settings,
                        new Subscription.Replay(List.of(Topics.CHECKPOINT_PUBLISHED.everywhere()), Map::of),
                        CheckpointPublished.class,
                        batch -> batch.forEach(received -> {
                            if (received.fact().origin().equals(told.origin())) {
                                replayed.add(received.fact());
                            }
                        }),
                        deadLetters,
                        meters)
                .start();
        consumers.add(replay);

        assertThat(replayed.poll(WITHIN_SECONDS, TimeUnit.SECONDS)).isEqualTo(told);
        long end = System.nanoTime() + Duration.ofSeconds(WITHIN_SECONDS).toNanos();
        while (!replay.caughtUp() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(replay.caughtUp()).isTrue();
    }

    /** A group of its own per test, which sees only what this test told. */
    private FactConsumer<RoundAdvanced> consume(BatchHandler<RoundAdvanced> handler) {
        BatchHandler<RoundAdvanced> mine = batch -> {
            List<Received<RoundAdvanced>> own = batch.stream()
                    .filter(received -> received.fact().roundId().equals(run))
                    .toList();
            if (!own.isEmpty()) {
                handler.handle(own);
            }
        };
        FactConsumer<RoundAdvanced> consumer = new FactConsumer<>(
                        settings,
                        new Subscription.Group("doors-test-" + run, "replica-1", List.of(topic())),
                        RoundAdvanced.class,
                        mine,
                        deadLetters,
                        meters)
                .start();
        consumers.add(consumer);
        return consumer;
    }

    private RoundAdvanced round(String state) {
        return new RoundAdvanced(run, "ranking-policy", state, null, Map.of(), Instant.EPOCH);
    }

    private static String topic() {
        return Topics.ROUND_ADVANCED.everywhere();
    }

    private List<ConsumerRecord<byte[], byte[]>> deadLettersOf(String key) {
        String topic = Topics.deadLettersOf(topic());
        try (var reader = new KafkaConsumer<>(
                settings.forConsumer(new Subscription.Replay(List.of(topic), Map::of)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = reader.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            reader.assign(all);
            reader.seekToBeginning(all);
            Map<TopicPartition, Long> ends = reader.endOffsets(all);
            List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> reader.position(end.getKey()) < end.getValue())) {
                reader.poll(Duration.ofMillis(200)).forEach(letter -> {
                    if (letter.key() != null && new String(letter.key(), StandardCharsets.UTF_8).equals(key)) {
                        letters.add(letter);
                    }
                });
            }
            return letters;
        }
    }
}
