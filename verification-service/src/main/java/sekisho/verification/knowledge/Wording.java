package sekisho.verification.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import sekisho.contracts.Passage;

/**
 * What somebody looks for, as words. Scripts without spaces are looked for in pairs of characters, so that a part of a
 * sentence finds the whole. It finds places for a person to choose from and decides nothing.
 */
record Wording(String whole, List<String> words) {

    private static final int WORDS_MAX = 24;
    private static final int IN_NAME = 4;
    private static final int WHOLE_IN_NAME = 100;
    private static final int WHOLE_IN_TEXT = 20;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}。、，；：「」『』（）]+");

    static Wording of(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN.split(folded(typed))) {
            if (word.codePoints().anyMatch(Wording::withoutSpaces) && word.length() > 2) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                    words.add(word.substring(i, i + 2));
                }
            } else if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new Wording(
                folded(typed).strip(),
                words.stream().distinct().limit(WORDS_MAX).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** How much of what is looked for a provision holds; a word in its name counts more than one in its text. */
    int weight(Passage passage) {
        String name = folded(String.join(
                " ", passage.id(), passage.instrument(), passage.locator(), Objects.toString(passage.title(), "")));
        String text = folded(passage.text());
        int weight = name.contains(whole) ? WHOLE_IN_NAME : text.contains(whole) ? WHOLE_IN_TEXT : 0;
        for (String word : words) {
            weight += name.contains(word) ? IN_NAME : text.contains(word) ? 1 : 0;
        }
        return weight;
    }

    private static boolean withoutSpaces(int sign) {
        return Character.isIdeographic(sign) || sign >= 0x3040 && sign <= 0x30FF;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
