package sekisho.verification.gate;

/** How sure the gate is. What is unknown is worth nothing. */
public sealed interface Confidence {

    /** A calibrated probability that the answer is right, 0..1. */
    record Calibrated(double value) implements Confidence {
        public Calibrated {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("confidence must lie in 0..1");
            }
        }
    }

    /** A signal was missing or malformed; the reason is a code. */
    record Unknown(String reason) implements Confidence {}

    /** The number reports carry; 0 where nothing is known. */
    default double worth() {
        return switch (this) {
            case Calibrated(double value) -> value;
            case Unknown _ -> 0;
        };
    }
}
