package sekisho.inference.concept;

import java.text.Normalizer;
import java.util.Locale;

/** How characters are read: one form for what looks different and is the same. */
final class Texts {

    private Texts() {}

    /** NFKC and lower case. */
    static String fold(String text) {
        String wide = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        return wide.toLowerCase(Locale.ROOT);
    }

    /** The same without white space beside a character that is not Latin: lines break anywhere there. */
    static String foldEastern(String text) {
        String folded = fold(text);
        StringBuilder joined = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean drops = Character.isWhitespace(c)
                    && (joined.isEmpty()
                            || !isLatin(joined.charAt(joined.length() - 1))
                            || i + 1 < folded.length() && !isLatin(folded.charAt(i + 1)));
            if (!drops) {
                joined.append(c);
            }
        }
        return joined.toString();
    }

    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    static boolean isKatakana(char c) {
        return c >= '\u30A1' && c <= '\u30FA' || c == 'ー';
    }

    static boolean isHiragana(char c) {
        return c >= '\u3041' && c <= '\u3096';
    }
}
