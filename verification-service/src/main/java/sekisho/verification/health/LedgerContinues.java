package sekisho.verification.health;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import sekisho.verification.ledger.Continuity;

/** Ready only while the ledger continues what was published of it; says what does not fit otherwise. */
public record LedgerContinues(Continuity continuity) implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("ledger");
        return switch (continuity.state()) {
            case Continuity.State.Holds(long told) ->
                answer.up().withData("published-size", told).build();
            case Continuity.State.Unchecked _ ->
                answer.down()
                        .withData("reason", "not yet compared with what was published")
                        .build();
            case Continuity.State.Broken(String code, String reason) ->
                answer.down().withData("code", code).withData("reason", reason).build();
        };
    }
}
