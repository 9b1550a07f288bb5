package sekisho.doors.kafka;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;

/** How a consumer takes its topics. */
public sealed interface Subscription {

    List<String> topics();

    /**
     * As a member of a group: every fact goes to one member; offsets are committed after the handler.
     *
     * @param group the group's name, by convention {@code <service>} or {@code <service>.<region>}
     * @param instance stable name of this replica; a restarted replica takes its old place at once, and a zombie with
     *     the same name is fenced, instead of everybody waiting for a session to time out
     */
    record Group(String group, String instance, List<String> topics) implements Subscription {
        public Group {
            topics = List.copyOf(topics);
        }
    }

    /**
     * The whole topic for every replica, from where its own copy stands; nothing is committed to Kafka.
     *
     * @param resumeFrom next offset by partition, read at start; partitions not named start at the beginning
     */
    record Replay(List<String> topics, Supplier<Map<TopicPartition, Long>> resumeFrom) implements Subscription {
        public Replay {
            topics = List.copyOf(topics);
        }
    }

    /** Only what is told from now on, for every replica; may miss facts while it is away. For progress, not for truth. */
    record Tail(List<String> topics) implements Subscription {
        public Tail {
            topics = List.copyOf(topics);
        }
    }
}
