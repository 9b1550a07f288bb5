package sekisho.gateway.kafka;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sekisho.contracts.Region;
import sekisho.contracts.Topics;
import sekisho.doors.kafka.KafkaSettings;
import sekisho.gateway.GatewayConfig;

/** Ready once every topic of the served regions is there, and as long as verdicts come in and facts go out. */
@Readiness
@Singleton
final class TopicsReady implements HealthCheck {

    private static final int ANSWER_MS_MAX = 2_000;

    private final Listening listening;
    private final KafkaSettings kafka;
    private final Set<String> missing = new TreeSet<>();

    TopicsReady(Listening listening, KafkaSettings kafka, GatewayConfig config) {
        this.listening = listening;
        this.kafka = kafka;
        List<Region> regions = config.regions().stream().map(Region::of).toList();
        Stream.of(
                        Topics.QUESTION_ASKED,
                        Topics.ANSWER_DRAFTED,
                        Topics.VERDICT_REACHED,
                        Topics.FEEDBACK_GIVEN,
                        Topics.PASSAGE_PUBLISHED)
                .forEach(topic -> missing.addAll(topic.names(regions)));
    }

    @Override
    public synchronized HealthCheckResponse call() {
        if (!missing.isEmpty()) {
            look();
        }
        return HealthCheckResponse.named("gateway on kafka")
                .status(missing.isEmpty() && listening.alive())
                .withData("topics missing", missing.size())
                .build();
    }

    /** Topics do not go away again, so one look that finds them all is enough. */
    private void look() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MS_MAX,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MS_MAX);
        try (Admin admin = Admin.create(settings)) {
            missing.removeAll(admin.listTopics().names().get(ANSWER_MS_MAX, TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException away) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
