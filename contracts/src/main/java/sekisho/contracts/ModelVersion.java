package sekisho.contracts;

import java.util.Objects;

/**
 * Which model made an answer; one answer has exactly one (invariant I12).
 *
 * @param base the engine or base model, for example {@code extractive-1}
 * @param adapter the language or specialty adapter, or {@code none}
 * @param release the release of the learning loop that was live, for example {@code ranking-policy-0}
 */
public record ModelVersion(String base, String adapter, String release) {

    public ModelVersion {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(adapter, "adapter");
        Objects.requireNonNull(release, "release");
    }
}
