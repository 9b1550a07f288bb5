package sekisho.doors.kafka;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Where a consumer stands: where it begins, what is done, how far behind it is. Used by the consumer's thread only. */
final class Positions {

    static final Positions NONE = new Positions(false, Map.of(), false);

    private final boolean commits;
    private final Map<TopicPartition, Long> target;
    private volatile boolean caughtUp;
    private volatile long lag;

    private Positions(boolean commits, Map<TopicPartition, Long> target, boolean caughtUp) {
        this.commits = commits;
        this.target = target;
        this.caughtUp = caughtUp;
    }

    /** Subscribes or assigns; for a replay, notes how far the topics reach now. */
    static Positions begin(KafkaConsumer<byte[], byte[]> consumer, Subscription subscription, boolean wasCaughtUp) {
        return switch (subscription) {
            case Subscription.Group group -> {
                consumer.subscribe(group.topics());
                yield new Positions(true, Map.of(), true);
            }
            case Subscription.Tail tail -> {
                List<TopicPartition> all = assign(consumer, tail.topics());
                consumer.seekToEnd(all);
                yield new Positions(false, Map.of(), true);
            }
            case Subscription.Replay replay -> {
                List<TopicPartition> all = assign(consumer, replay.topics());
                Map<TopicPartition, Long> known = replay.resumeFrom().get();
                Map<TopicPartition, Long> ends = consumer.endOffsets(all);
                for (TopicPartition partition : all) {
                    Long next = known.get(partition);
                    if (next == null || next > ends.get(partition)) {
                        consumer.seekToBeginning(List.of(partition));
                    } else {
                        consumer.seek(partition, next);
                    }
                }
                yield new Positions(false, ends, wasCaughtUp);
            }
        };
    }

    private static List<TopicPartition> assign(KafkaConsumer<byte[], byte[]> consumer, List<String> topics) {
        List<TopicPartition> all = topics.stream()
                .flatMap(topic -> partitionsOf(consumer, topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(all);
        return all;
    }

    private static List<PartitionInfo> partitionsOf(KafkaConsumer<byte[], byte[]> consumer, String topic) {
        List<PartitionInfo> partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic);
        }
        return partitions;
    }

    /** Everything polled was handled. */
    void done(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        if (commits && !polled.isEmpty()) {
            consumer.commitAsync();
        }
    }

    /** Nothing polled counts: read it again. */
    void rewind(KafkaConsumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> polled) {
        for (TopicPartition partition : polled.partitions()) {
            consumer.seek(partition, polled.records(partition).getFirst().offset());
        }
    }

    /** Notes lag and, for a replay, whether the noted end has been reached. */
    void observe(KafkaConsumer<byte[], byte[]> consumer) {
        long behind = 0;
        for (TopicPartition partition : consumer.assignment()) {
            behind += consumer.currentLag(partition).orElse(0);
        }
        lag = behind;
        if (!caughtUp) {
            caughtUp = target.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    boolean caughtUp() {
        return caughtUp;
    }

    long lag() {
        return lag;
    }
}
