package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.List;
import sekisho.contracts.Caveat;

/** Where confidence is low, the answer says so; an answer whose confidence nobody knows cannot. */
final class UncertaintyCheck {

    static final String NAME = "uncertainty";

    private UncertaintyCheck() {}

    static Finding on(Confidence confidence, List<Caveat> told, GateNumbers numbers) {
        return switch (confidence) {
            case Confidence.Unknown _ -> Finding.failed("unknown");
            case Confidence.Calibrated(double value) ->
                value >= numbers.releaseConfidence() || told.contains(Caveat.UNCERTAIN)
                        ? Finding.passed()
                        : Finding.failed("not-told");
        };
    }

    /** What a draft told about itself, with the uncertainty the gate found. */
    static List<Caveat> stated(List<Caveat> told, Confidence confidence, GateNumbers numbers) {
        boolean sure =
                confidence instanceof Confidence.Calibrated(double value) && value >= numbers.releaseConfidence();
        if (sure || told.contains(Caveat.UNCERTAIN)) {
            return told;
        }
        List<Caveat> stated = new ArrayList<>(told);
        stated.add(Caveat.UNCERTAIN);
        return List.copyOf(stated);
    }
}
