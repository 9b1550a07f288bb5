package sekisho.feedback.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import sekisho.contracts.AnswerDrafted;
import sekisho.doors.kafka.FactConsumer;
import sekisho.doors.postgres.OutboxRelay;

/** Ready while drafts are read and what was decided can be told. */
@Readiness
@ApplicationScoped
public class FeedbackReadiness implements HealthCheck {

    private final OutboxRelay relay;
    private final FactConsumer<AnswerDrafted> drafts;

    FeedbackReadiness(OutboxRelay relay, FactConsumer<AnswerDrafted> drafts) {
        this.relay = relay;
        this.drafts = drafts;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("drafts and outbox")
                .withData("drafts", drafts.healthy())
                .withData("outbox", relay.healthy())
                .status(relay.healthy() && drafts.healthy())
                .build();
    }
}
