package sekisho.verification.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Content terms of a text, roughly: stems of words in spaced scripts, pairs of characters in the others. */
final class Words {

    private static final Pattern SPACED = Pattern.compile("[\\p{IsLatin}\\d]{3,}");
    private static final Pattern DENSE = Pattern.compile("[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]{2,}");
    private static final int STEM_CHARS = 5;
    private static final Set<String> COMMON = Set.of(
            "the", "and", "for", "are", "that", "this", "with", "which", "what", "when", "who", "how", "must", "shall",
            "may", "any", "all", "does", "where", "from", "has", "have", "been", "its", "their", "under", "there",
            "will", "der", "die", "das", "und", "oder", "ein", "eine", "einer", "eines", "den", "dem", "des", "ist",
            "sind", "von", "für", "mit", "nach", "bei", "was", "wer", "wie", "wann", "welche", "welch", "muss",
            "müssen", "werden", "wird");

    private Words() {}

    static Set<String> of(String text) {
        String folded = Fold.loose(text);
        Set<String> terms = new HashSet<>();
        Matcher spaced = SPACED.matcher(folded);
        while (spaced.find()) {
            String word = spaced.group();
            if (!COMMON.contains(word)) {
                terms.add(word.length() > STEM_CHARS ? word.substring(0, STEM_CHARS) : word);
            }
        }
        Matcher dense = DENSE.matcher(folded);
        while (dense.find()) {
            String run = dense.group();
            for (int i = 0; i + 2 <= run.length(); i++) {
                terms.add(run.substring(i, i + 2));
            }
        }
        return terms;
    }

    /** True for a word every text is made of. */
    static boolean common(String word) {
        return COMMON.contains(word);
    }

    /** The share of one text's terms found in another, 0..1; a text without terms is not found at all. */
    static double share(Set<String> of, Set<String> in) {
        return of.isEmpty() ? 0 : (double) of.stream().filter(in::contains).count() / of.size();
    }
}
