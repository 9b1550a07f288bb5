package sekisho.verification.health;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells whether the gate is closed. A closed gate is no reason to take no drafts: they go to experts. */
public record GateStands(BooleanSupplier closed, LongSupplier audits) implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("gate")
                .withData("closed", closed.getAsBoolean())
                .withData("audits", audits.getAsLong())
                .up()
                .build();
    }
}
