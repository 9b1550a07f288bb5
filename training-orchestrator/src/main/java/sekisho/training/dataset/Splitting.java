package sekisho.training.dataset;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import sekisho.contracts.Digests;
import sekisho.contracts.Language;

/**
 * Gives new groups to splits, language by language, so that each language is divided 80/10/10 as exactly as whole groups
 * allow. Groups that already belong to a split are counted and never moved. The order of new groups is that of their
 * hash, so who came first decides nothing.
 */
public final class Splitting {

    private Splitting() {}

    /**
     * Decides the split of each new group.
     *
     * @param taken how many groups each language already has in each split
     * @param newGroups the groups to place, by language
     */
    public static Map<String, Split> place(
            Map<Language, Map<Split, Integer>> taken, Map<Language, Set<String>> newGroups) {
        Map<String, Split> placed = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Map<Split, Integer> counts = new EnumMap<>(Split.class);
            counts.putAll(taken.getOrDefault(language, Map.of()));
            newGroups.getOrDefault(language, Set.of()).stream()
                    .sorted(Comparator.comparing((String group) -> Digests.sha256(group))
                            .thenComparing(group -> group))
                    .forEach(group -> {
                        Split split = neediest(counts);
                        counts.merge(split, 1, Integer::sum);
                        placed.put(group, split);
                    });
        }
        return placed;
    }

    /** The split that would lack most of its share after one more group; training wins ties, then held-out. */
    private static Split neediest(Map<Split, Integer> counts) {
        int total = 1 + counts.values().stream().mapToInt(Integer::intValue).sum();
        Split best = Split.TRAIN;
        for (Split split : new Split[] {Split.HELD_OUT, Split.VALIDATION}) {
            if (lack(split, counts, total) > lack(best, counts, total)) {
                best = split;
            }
        }
        return best;
    }

    /** Missing groups, in hundredths. */
    private static int lack(Split split, Map<Split, Integer> counts, int total) {
        return split.percent() * total - 100 * counts.getOrDefault(split, 0);
    }
}
