package sekisho.contracts;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * A training round moved to its next state.
 *
 * @param target what is trained, for example {@code ranking-policy}
 * @param state kebab-case name of the state it is now in
 * @param reason why it ended, for {@code abandoned} and {@code rolled-back}; else null
 * @param figures numbers worth a dashboard, by name
 */
public record RoundAdvanced(
        String roundId, String target, String state, String reason, Map<String, Double> figures, Instant advancedAt)
        implements Fact {

    public RoundAdvanced {
        Objects.requireNonNull(roundId, "roundId");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(state, "state");
        figures = figures == null ? Map.of() : Map.copyOf(figures);
        Objects.requireNonNull(advancedAt, "advancedAt");
    }

    @Override
    public String key() {
        return roundId;
    }
}
