package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sekisho.contracts.GateReport.CheckOutcome;

/**
 * Proof that every check passed. It can only be got from {@link #from}, and a release can only be built with one: there is
 * no other way out of the gate.
 */
public final class Clearance {

    private final List<CheckOutcome> outcomes;

    private Clearance(List<CheckOutcome> outcomes) {
        this.outcomes = List.copyOf(outcomes);
    }

    /** A named finding. */
    record Named(String name, Finding finding) {}

    /** A clearance if there is at least one finding, and not one objection. */
    static Optional<Clearance> from(List<Named> findings) {
        List<CheckOutcome> outcomes = new ArrayList<>(findings.size());
        boolean anyPassed = false;
        for (Named named : findings) {
            switch (named.finding()) {
                case Finding.Passed _ -> anyPassed = true;
                case Finding.NotApplicable _ -> {}
                case Finding.Failed _ -> {
                    return Optional.empty();
                }
            }
            outcomes.add(named.finding().as(named.name()));
        }
        return anyPassed ? Optional.of(new Clearance(outcomes)) : Optional.empty();
    }

    List<CheckOutcome> outcomes() {
        return outcomes;
    }
}
