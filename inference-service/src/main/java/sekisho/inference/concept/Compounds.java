package sekisho.inference.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes German compounds apart by the names it knows: {@code Geldwäscheverdachtsmeldung} is {@code Geldwäsche} and {@code
 * Verdachtsmeldung}. Of all ways to split, the one whose known parts cover most of the word wins, then the one with fewer
 * parts. What is left over may be anything.
 */
final class Compounds {

    /** A shorter word is no compound. */
    private static final int WORD_CHARS_MIN = 8;

    /** A shorter part is found in too many words by chance. */
    private static final int PART_CHARS_MIN = 4;

    /** A longer word is taken whole: splitting costs the square of its length. */
    private static final int WORD_CHARS_MAX = 60;

    /** A part of this length counts wherever it stands. */
    private static final int SURE_CHARS_MIN = 7;

    private static final List<String> LINKS = List.of("", "s", "es", "n", "en", "e", "er", "ens");

    /** What a split loses per part, in covered characters: fewer and longer parts are believed. */
    private static final double PART_COST = 1.5;

    private final Map<String, List<String>> parts = new HashMap<>();

    /** Makes a name of one word, in base form, known as a part. */
    void add(String base, String term) {
        if (base.length() >= PART_CHARS_MIN) {
            parts.merge(base, List.of(term), Compounds::both);
        }
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        other.stream().filter(term -> !all.contains(term)).forEach(all::add);
        return List.copyOf(all);
    }

    /** The terms of the known parts of a word in base form, from left to right; empty if none is in it. */
    List<String> in(String base) {
        int length = base.length();
        if (length < WORD_CHARS_MIN || length > WORD_CHARS_MAX) {
            return List.of();
        }
        double[] covered = new double[length + 1];
        int[] partFrom = new int[length + 1];
        partFrom[0] = -1;
        for (int end = 1; end <= length; end++) {
            covered[end] = covered[end - 1];
            partFrom[end] = -1;
            for (int from = 0; from <= end - PART_CHARS_MIN; from++) {
                double gain = covered[from] + end - from - PART_COST;
                if (gain > covered[end]
                        && end - from < length
                        && fits(base, from, end, partFrom)
                        && parts.containsKey(base.substring(from, end))) {
                    covered[end] = gain;
                    partFrom[end] = from;
                }
            }
        }
        return termsOf(base, partFrom);
    }

    /** A part stands at an edge of the word, or right after another part, or is long enough to be no chance. */
    private static boolean fits(String base, int from, int end, int[] partFrom) {
        if (from == 0 || end == base.length() || end - from >= SURE_CHARS_MIN) {
            return true;
        }
        for (String link : LINKS) {
            if (base.startsWith(link, from - link.length()) && partFrom[Math.max(0, from - link.length())] >= 0) {
                return true;
            }
        }
        return false;
    }

    private List<String> termsOf(String base, int[] partFrom) {
        List<String> terms = new ArrayList<>();
        for (int at = base.length(); at > 0; ) {
            if (partFrom[at] < 0) {
                at--;
            } else {
                terms.addAll(0, parts.get(base.substring(partFrom[at], at)));
                at = partFrom[at];
            }
        }
        return List.copyOf(terms);
    }
}
