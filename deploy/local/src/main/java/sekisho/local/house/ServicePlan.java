package sekisho.local.house;

import java.util.Map;

/**
 * How a service is run.
 *
 * @param part its name
 * @param module the Maven module whose {@code target/quarkus-app} it is
 * @param heapMb largest heap, in MiB
 * @param environment what it is told; secrets are in it
 */
public record ServicePlan(String part, String module, int port, int heapMb, Map<String, String> environment) {

    public ServicePlan {
        environment = Map.copyOf(environment);
    }

    @Override
    public String toString() {
        return part + " (" + module + " on " + port + ")";
    }
}
