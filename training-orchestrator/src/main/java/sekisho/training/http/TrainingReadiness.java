package sekisho.training.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sekisho.doors.postgres.OutboxRelay;

/** Ready while what was decided can be told. */
@Readiness
@ApplicationScoped
public class TrainingReadiness implements HealthCheck {

    private final OutboxRelay relay;

    TrainingReadiness(OutboxRelay relay) {
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox").status(relay.healthy()).build();
    }
}
