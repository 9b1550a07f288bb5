package sekisho.inference.knowledge;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in {@value #BYTES} bytes, from which the share of wording two texts have in common can be read off, and whether
 * turn the same way. One-permutation min-hashing (Li, Owen and Zhang, 2012): every run of a few letters falls into
 * one of {@value #BINS} bins, each bin keeps one byte of its least hash, and the bins two texts agree on are an estimate of
 * their Jaccard similarity with a standard error of at most .06.
 *
 * <p>Two rules may share nearly every word and differ in the one that matters; no estimate of wording sees that. So a digest
 * of everything that turns a rule, in order, stands beside the bins: figures with their decimal marks, numbers in words,
 * negations and exceptions, duties and permissions.
 */
public final class Sketch {

    /** Length of a sketch. */
    public static final int BYTES = 68;

    private static final int BINS = 64;

    /** Letters of a run: as many as tell a word from another. */
    private static final int RUN = 5;

    private static final int RUN_OF_IDEOGRAPHS = 3;

    /** With fewer bins in use only equal texts are alike. */
    private static final int BINS_MIN = 12;

    private static final Pattern TURNING = Pattern.compile(String.join(
            "|",
            "[0-9]+(?:[.,][0-9]+)*",
            "[〇零一二两三四五六七八九十百千万億亿壱壹弐贰貳参叁肆伍陆柒捌玖拾半]+",
            "(?<![a-zäöüß])(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|sixty|ninety"
                    + "|hundred|thousand|million|half|twice|once|no|not|never|none|neither|nor|without|unless|except|must|shall|may"
                    + "|should|can|cannot|only"
                    + "|ein|eine[mnrs]?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|fünfzehn|zwanzig|dreißig|sechzig"
                    + "|neunzig|hundert|tausend|halb\\w*|nicht|kein\\w*|nie|weder|ohne|außer|ausgenommen|muss|müssen|darf|dürfen"
                    + "|kann|können|soll|sollen|nur)(?![a-zäöüß])",
            "ない|なく|ず|ぬ|なければ|できる|ものとする|除|限|但|不|非|未|无|無|得|可|应|應|须|須|必|禁|仅|只"));

    private Sketch() {}

    /** The sketch of a text: its letters and digits alone, whatever their case, width and spacing. */
    public static byte[] of(String text) {
        String letters = letters(text);
        int run = ideographic(letters) ? RUN_OF_IDEOGRAPHS : RUN;
        long[] least = new long[BINS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int from = 0; from + run <= letters.length(); from++) {
            long hash = mixed(hash(letters, from, from + run));
            int bin = (int) (hash >>> 58);
            least[bin] = Math.min(least[bin], hash & (Long.MAX_VALUE >>> 6));
        }
        byte[] sketch = new byte[BYTES];
        for (int bin = 0; bin < BINS; bin++) {
            sketch[bin] = least[bin] == Long.MAX_VALUE ? 0 : (byte) (1 + Math.floorMod(mixed(least[bin]), 255));
        }
        int figures = turning(text);
        for (int i = BINS; i < BYTES; i++) {
            sketch[i] = (byte) (figures >>> 8 * (i - BINS));
        }
        return sketch;
    }

    /** An estimate of the share of runs of letters two texts have in common; 0..1. */
    public static double likeness(byte[] one, byte[] other) {
        int used = 0;
        int equal = 0;
        for (int bin = 0; bin < BINS; bin++) {
            if (one[bin] != 0 || other[bin] != 0) {
                used++;
                equal += one[bin] == other[bin] ? 1 : 0;
            }
        }
        if (used < BINS_MIN) {
            return used > 0 && equal == used ? 1 : 0;
        }
        double chance = 1.0 / 255;
        return Math.max(0, ((double) equal / used - chance) / (1 - chance));
    }

    /** True if everything that turns a rule is the same in both texts, in the same order. */
    public static boolean sameTurns(byte[] one, byte[] other) {
        return Arrays.equals(one, BINS, BYTES, other, BINS, BYTES);
    }

    private static String letters(String text) {
        String folded = folded(text);
        StringBuilder letters = new StringBuilder(folded.length());
        folded.chars().filter(Character::isLetterOrDigit).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean ideographic(String letters) {
        long ideographs = letters.chars().filter(letter -> letter >= 0x2E80).count();
        return 2 * ideographs > letters.length();
    }

    private static int turning(String text) {
        int hash = 7;
        Matcher found = TURNING.matcher(folded(text));
        while (found.find()) {
            hash = 31 * hash + found.group().hashCode();
        }
        return hash;
    }

    private static long hash(String letters, int from, int to) {
        long hash = 1125899906842597L;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + letters.charAt(i);
        }
        return hash;
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
