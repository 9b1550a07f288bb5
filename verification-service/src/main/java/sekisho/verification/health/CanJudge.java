package sekisho.verification.health;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Ready when the own copy has caught up, every reader runs, and verdicts can be told. */
public record CanJudge(
        BooleanSupplier caughtUp, BooleanSupplier reading, BooleanSupplier telling, LongSupplier passages)
        implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        boolean copy = caughtUp.getAsBoolean();
        boolean reads = reading.getAsBoolean();
        boolean tells = telling.getAsBoolean();
        return HealthCheckResponse.named("judging")
                .withData("own-copy-caught-up", copy)
                .withData("passages", passages.getAsLong())
                .withData("readers-healthy", reads)
                .withData("outbox-healthy", tells)
                .status(copy && reads && tells)
                .build();
    }
}
