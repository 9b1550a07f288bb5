package sekisho.verification.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import sekisho.contracts.CheckpointPublished;
import sekisho.contracts.Topics;
import sekisho.contracts.wire.FactCodec;
import sekisho.contracts.wire.PoisonException;
import sekisho.verification.ledger.Checkpoint;

/**
 * The last heads on the topic, read once. What this log's key did not sign is left out: anybody who may write there could
 * stop the house with it.
 */
public final class ToldCheckpoints implements Supplier<List<Checkpoint.Signed>> {

    /** Records looked at from the end of each partition. */
    private static final int LOOK_BACK = 50;

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final Predicate<Checkpoint.Signed> ours;

    public ToldCheckpoints(String bootstrapServers, Predicate<Checkpoint.Signed> ours) {
        this.bootstrapServers = bootstrapServers;
        this.ours = ours;
    }

    @Override
    public List<Checkpoint.Signed> get() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) WITHIN.toMillis());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer);
        }
    }

    private List<Checkpoint.Signed> read(KafkaConsumer<byte[], byte[]> consumer) {
        List<PartitionInfo> known = consumer.partitionsFor(Topics.CHECKPOINT_PUBLISHED.everywhere());
        List<TopicPartition> all = known.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
        consumer.assign(all);
        all.forEach(partition ->
                consumer.seek(partition, Math.max(begins.get(partition), ends.get(partition) - LOOK_BACK)));
        List<Checkpoint.Signed> found = new ArrayList<>();
        long until = System.nanoTime() + WITHIN.toNanos();
        while (all.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the published checkpoints cannot be read from Kafka");
            }
            consumer.poll(POLL).forEach(record -> add(record, found));
        }
        return found;
    }

    private void add(ConsumerRecord<byte[], byte[]> record, List<Checkpoint.Signed> found) {
        try {
            Checkpoint.Signed head = Checkpoint.ofNote(
                    FactCodec.decode(record.value(), CheckpointPublished.class).note());
            if (ours.test(head)) {
                found.add(head);
            }
        } catch (PoisonException | IllegalArgumentException foreign) {
            // Not ours: it says nothing about this ledger.
        }
    }
}
