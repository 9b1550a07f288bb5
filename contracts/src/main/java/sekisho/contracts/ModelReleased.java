package sekisho.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A release went live for a target; on the compacted topic the last one per target is the one to run.
 *
 * @param target what is released, for example {@code ranking-policy}
 * @param releaseId for example {@code ranking-policy-3}; never reused
 * @param roundId the round that made it, or null for the built-in reference
 * @param previous the release to go back to, or null for the first
 * @param featureSet the feature set the weights belong to
 * @param weights per language code the weights added to the reference score, in feature order
 * @param digest SHA-256, lower-case hex, over feature set and weights; a mismatch is refused
 */
public record ModelReleased(
        String target,
        String releaseId,
        String roundId,
        String previous,
        String featureSet,
        Map<String, List<Double>> weights,
        String digest,
        Instant releasedAt)
        implements Fact {

    public ModelReleased {
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(releaseId, "releaseId");
        Objects.requireNonNull(featureSet, "featureSet");
        weights = weights == null
                ? Map.of()
                : weights.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.copyOf(e.getValue())));
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(releasedAt, "releasedAt");
    }

    @Override
    public String key() {
        return target;
    }

    /** The digest these weights must carry: SHA-256 over the feature set and the weights in language order. */
    public static String digestOf(String featureSet, Map<String, List<Double>> weights) {
        StringBuilder canonical = new StringBuilder(featureSet);
        new TreeMap<>(weights)
                .forEach((language, values) ->
                        canonical.append('\n').append(language).append('=').append(values));
        return Digests.sha256(canonical.toString());
    }
}
