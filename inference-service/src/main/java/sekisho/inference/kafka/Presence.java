package sekisho.inference.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Looks whether the topics this service lives on are there; once seen, they count as there. */
public final class Presence {

    private static final int LOOK_MS = 1_500;

    private final String bootstrapServers;
    private final Set<String> topics;
    private volatile boolean seen;

    public Presence(String bootstrapServers, Collection<String> topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = Set.copyOf(topics);
    }

    /** True if all topics exist; asks the broker until it has said so once. */
    public boolean complete() {
        if (!seen) {
            seen = look();
        }
        return seen;
    }

    private boolean look() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LOOK_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LOOK_MS);
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics()
                    .names()
                    .get(LOOK_MS, TimeUnit.MILLISECONDS)
                    .containsAll(topics);
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
