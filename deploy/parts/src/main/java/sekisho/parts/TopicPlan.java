package sekisho.parts;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_COMPACT;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MAX_MESSAGE_BYTES_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import sekisho.contracts.Limits;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;

/**
 * Which topics there are, with how many partitions, kept for how long. Pure: {@link TopicMaker} brings it about.
 *
 * <p>The flow of questions is spread over {@value #FLOW_PARTITIONS} partitions; everything that is read from its beginning,
 * or is small, keeps one and with it a total order. Each topic has its dead-letter topic, kept for a month.
 */
public final class TopicPlan {

    /** Partitions of a regional topic that carries questions through the house. */
    public static final int FLOW_PARTITIONS = 4;

    /** A dead letter is the whole poisoned record and headers that say why, so it may be this much larger, in bytes. */
    static final int DEAD_LETTER_SLACK_BYTES = 64 * 1024;

    private TopicPlan() {}

    /** Every topic of these regions, dead letters included. */
    public static List<NewTopic> of(Collection<Region> regions, short replicas) {
        List<NewTopic> plan = new ArrayList<>();
        for (Topics topic : Topics.values()) {
            for (String name : topic.names(regions)) {
                plan.add(new NewTopic(name, partitions(topic), replicas).configs(config(topic.kept())));
                plan.add(new NewTopic(Topics.deadLettersOf(name), 1, replicas).configs(deadLetterConfig()));
            }
        }
        return plan;
    }

    private static int partitions(Topics topic) {
        return topic.regional() && topic.kept() != Topics.Kept.COMPACTED ? FLOW_PARTITIONS : 1;
    }

    private static Map<String, String> config(Topics.Kept kept) {
        String largest = String.valueOf(Limits.RECORD_BYTES_MAX);
        return switch (kept) {
            case WEEK -> deleted(Duration.ofDays(7).toMillis(), largest);
            case MONTH -> deleted(Duration.ofDays(30).toMillis(), largest);
            case FOREVER -> deleted(-1, largest);
            case COMPACTED ->
                Map.of(
                        CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_COMPACT,
                        MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.2",
                        MAX_MESSAGE_BYTES_CONFIG, largest);
        };
    }

    private static Map<String, String> deadLetterConfig() {
        return deleted(
                Duration.ofDays(30).toMillis(), String.valueOf(Limits.RECORD_BYTES_MAX + DEAD_LETTER_SLACK_BYTES));
    }

    private static Map<String, String> deleted(long retentionMs, String largest) {
        return Map.of(
                CLEANUP_POLICY_CONFIG, CLEANUP_POLICY_DELETE,
                RETENTION_MS_CONFIG, String.valueOf(retentionMs),
                MAX_MESSAGE_BYTES_CONFIG, largest);
    }
}
