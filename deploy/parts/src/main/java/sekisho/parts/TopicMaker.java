package sekisho.parts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import sekisho.contracts.Region;

/** Makes a broker carry the {@link TopicPlan}: creates what is missing, sets what differs, removes nothing. */
public final class TopicMaker {

    private static final String TIMEOUT_MS = "30000";
    private static final short ONE_NODE = 1;

    private TopicMaker() {}

    /** Applies the plan; it is enough to call it at every start. */
    public static void make(String bootstrapServers, Collection<Region> regions) {
        List<NewTopic> plan = TopicPlan.of(regions, ONE_NODE);
        Map<String, Object> config = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
        try (Admin admin = Admin.create(config)) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(plan.stream()
                            .filter(topic -> !there.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
            admin.incrementalAlterConfigs(settings(plan, there)).all().get();
        } catch (ExecutionException failed) {
            throw new PartException("topics could not be created: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PartException("interrupted while creating topics", interrupted);
        }
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> settings(List<NewTopic> plan, Set<String> there) {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (NewTopic topic : plan) {
            if (there.contains(topic.name())) {
                changes.put(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        topic.configs().entrySet().stream()
                                .map(entry -> new AlterConfigOp(
                                        new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                                .collect(Collectors.toList()));
            }
        }
        return changes;
    }
}
