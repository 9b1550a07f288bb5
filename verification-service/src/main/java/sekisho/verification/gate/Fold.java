package sekisho.verification.gate;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes two spellings of the same characters equal, and nothing more: NFKC (Unicode Standard Annex 15), invisible format
 * characters dropped, white space folded (and dropped between ideographs), dashes, quotation marks and old kanji forms
 * unified. Case, words and numbers stay.
 */
public final class Fold {

    private static final Map<Integer, Integer> VARIANTS = variants();

    /** Below the CJK radicals nothing is written without spaces. */
    private static final int FIRST_IDEOGRAPHIC = 0x2E80;

    private Fold() {}

    /** The folded text, without leading and trailing white space. */
    public static String verbatim(String text) {
        String spaced = text.replace("…", " ... ");
        String normal = Normalizer.isNormalized(spaced, Normalizer.Form.NFKC)
                ? spaced
                : Normalizer.normalize(spaced, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(normal.length());
        boolean gap = false;
        for (int i = 0; i < normal.length(); ) {
            int character = normal.codePointAt(i);
            i += Character.charCount(character);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                gap = true;
            } else if (Character.getType(character) != Character.FORMAT) {
                int unified = plain(character) ? character : VARIANTS.getOrDefault(character, character);
                if (gap
                        && !folded.isEmpty()
                        && !(ideographic(folded.codePointBefore(folded.length())) && ideographic(unified))) {
                    folded.append(' ');
                }
                gap = false;
                folded.appendCodePoint(unified);
            }
        }
        return folded.toString();
    }

    /** Folded and lower case, for comparing words. */
    public static String loose(String text) {
        return verbatim(text).toLowerCase(Locale.ROOT);
    }

    /** True for Han, kana and their punctuation: scripts written without spaces. */
    static boolean ideographic(int character) {
        if (character < FIRST_IDEOGRAPHIC) {
            return false;
        }
        return Character.isIdeographic(character)
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.HIRAGANA
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.KATAKANA
                || (character >= 0x3000 && character <= 0x303F)
                || character == 'ー';
    }

    /** Letters, digits and signs of ASCII have no variants, but for the grave accent. */
    private static boolean plain(int character) {
        return character < 0x80 && character != '`';
    }

    private static Map<Integer, Integer> variants() {
        Map<Integer, Integer> variants = new HashMap<>();
        "‐‑‒–—―−﹣".codePoints().forEach(dash -> variants.put(dash, (int) '-'));
        "„“”‟«»〝〞".codePoints().forEach(mark -> variants.put(mark, (int) '"'));
        "‘’‚‛`´".codePoints().forEach(mark -> variants.put(mark, (int) '\''));
        String oldAndNew = "國国學学會会圓円廣広當当權権證証價価應応關関經経濟済營営險険實実條条萬万號号續続讀読發発變変對対團団";
        int[] kanji = oldAndNew.codePoints().toArray();
        for (int i = 0; i < kanji.length; i += 2) {
            variants.put(kanji[i], kanji[i + 1]);
        }
        return Map.copyOf(variants);
    }
}
