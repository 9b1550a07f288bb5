package sekisho.training.dataset;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;

/** The frozen pairs of one round, divided without leaks, each part in the order of the pair ids. */
public record Dataset(FeatureSet features, Map<Split, List<LearningPair>> parts) {

    public Dataset {
        Objects.requireNonNull(features, "features");
        EnumMap<Split, List<LearningPair>> sorted = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            sorted.put(
                    split,
                    parts.getOrDefault(split, List.of()).stream()
                            .filter(pair -> pair.fits(features))
                            .sorted(Comparator.comparing(LearningPair::pairId))
                            .toList());
        }
        refuseLeaks(sorted);
        parts = Map.copyOf(sorted);
    }

    public List<LearningPair> part(Split split) {
        return parts.get(split);
    }

    /** Pairs of one language in one part. */
    public List<LearningPair> part(Split split, Language language) {
        return part(split).stream().filter(pair -> pair.language() == language).toList();
    }

    public int size() {
        return parts.values().stream().mapToInt(List::size).sum();
    }

    /** SHA-256 over every number and every assignment, so that one changed bit is another dataset. */
    public String digest() {
        StringBuilder lines = new StringBuilder(features.name());
        for (Split split : Split.values()) {
            for (LearningPair pair : part(split)) {
                lines.append('\n').append(split).append(' ').append(pair);
            }
        }
        return Digests.sha256(lines.toString());
    }

    /** How many different questions stand behind these pairs. */
    public static int groups(List<LearningPair> pairs) {
        return (int) pairs.stream().map(LearningPair::group).distinct().count();
    }

    private static void refuseLeaks(Map<Split, List<LearningPair>> parts) {
        Set<String> seen = new HashSet<>();
        for (Split split : Split.values()) {
            Set<String> groups =
                    parts.get(split).stream().map(LearningPair::group).collect(Collectors.toSet());
            if (groups.stream().anyMatch(seen::contains)) {
                throw new IllegalArgumentException("a group stands in two splits: held-out data would leak");
            }
            seen.addAll(groups);
        }
    }
}
