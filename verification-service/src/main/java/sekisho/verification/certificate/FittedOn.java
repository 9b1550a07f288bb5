package sekisho.verification.certificate;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The questions the running fit has seen, by their digests. A certificate must not rest on one of them.
 *
 * @param id name of the fit
 * @param digests as {@code Digests.ofQuestion}; null when the fit does not say, and then nothing can be certified
 */
public record FittedOn(String id, Set<String> digests) {

    public FittedOn {
        Objects.requireNonNull(id, "id");
        digests = digests == null ? null : Set.copyOf(digests);
    }

    /** True if the fit says what it has seen. */
    public boolean known() {
        return digests != null && !digests.isEmpty();
    }

    /** The first of the items that the fit has seen. */
    Optional<Adjudicated> firstSeen(Iterable<Adjudicated> items) {
        for (Adjudicated item : items) {
            if (digests.contains(item.digest())) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }
}
