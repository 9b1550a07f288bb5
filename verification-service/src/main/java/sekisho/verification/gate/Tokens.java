package sekisho.verification.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text in their order: stems in spaced scripts, pairs of characters in the others. */
final class Tokens {

    private static final Pattern WORD = Pattern.compile(
            "[\\p{IsLatin}\\d]+(?:['.,][\\p{IsLatin}\\d]+)*|" + "[\\p{IsHan}\\p{IsKatakana}\\p{IsHiragana}ー]+");
    private static final Pattern NAME = Pattern.compile("(?<![.!?]\\s)(?<!^)\\b\\p{Lu}[\\p{L}\\d&-]+");
    private static final int STEM_CHARS = 6;

    private Tokens() {}

    static List<String> of(String text) {
        String folded = Fold.loose(text);
        List<String> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(folded);
        while (word.find()) {
            String run = word.group();
            if (Fold.ideographic(run.codePointAt(0))) {
                for (int i = 0; i + 2 <= run.length(); i++) {
                    tokens.add(run.substring(i, i + 2));
                }
            } else {
                tokens.add(stem(run));
            }
        }
        return tokens;
    }

    /** Words with a capital inside a sentence: names, in English at least. */
    static List<String> names(String text) {
        return NAME.matcher(Fold.verbatim(text))
                .results()
                .map(found -> stem(found.group()))
                .toList();
    }

    static String stem(String word) {
        String plain = word.toLowerCase(java.util.Locale.ROOT);
        if (plain.length() > 3 && plain.endsWith("s") && !plain.endsWith("ss")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain.length() > STEM_CHARS ? plain.substring(0, STEM_CHARS) : plain;
    }
}
