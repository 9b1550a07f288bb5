package sekisho.doors.kafka;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Who the topics are that offsets count in: a broker set up anew counts from 0 under the same names. */
public final class Origin {

    private static final int LOOK_MS = 3_000;

    private final String bootstrapServers;
    private final List<String> topics;

    public Origin(String bootstrapServers, List<String> topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = List.copyOf(topics);
    }

    /**
     * Cluster and topics by their ids, as the broker tells them now.
     *
     * @throws IllegalStateException if it cannot be reached or lacks a topic: an outage
     */
    public String identity() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LOOK_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LOOK_MS);
        try (Admin admin = Admin.create(settings)) {
            StringBuilder identity =
                    new StringBuilder(admin.describeCluster().clusterId().get(LOOK_MS, TimeUnit.MILLISECONDS));
            new TreeMap<>(admin.describeTopics(topics).allTopicNames().get(LOOK_MS, TimeUnit.MILLISECONDS))
                    .forEach((topic, description) -> identity.append(' ').append(description.topicId()));
            return identity.toString();
        } catch (ExecutionException | TimeoutException away) {
            throw new IllegalStateException("the broker does not say who it is", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
