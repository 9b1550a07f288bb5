package sekisho.verification.review;

import java.time.Duration;
import java.time.Instant;
import sekisho.contracts.Risk;

/** How long an asker may be left waiting for an expert. */
public final class ServiceLevels {

    /** From opening to settlement where a wrong or late answer does the most harm. */
    public static final Duration HIGH_RISK = Duration.ofMinutes(30);

    /** From opening to settlement of everything else. */
    public static final Duration OTHERWISE = Duration.ofHours(4);

    private ServiceLevels() {}

    /** When a case is due. */
    public static Instant due(Risk risk, Instant openedAt) {
        return openedAt.plus(risk == Risk.HIGH ? HIGH_RISK : OTHERWISE);
    }

    /** The order of risks on the desk, most urgent first, from 0. */
    public static int rank(Risk risk) {
        return switch (risk) {
            case HIGH -> 0;
            case MEDIUM -> 1;
            case LOW -> 2;
        };
    }
}
