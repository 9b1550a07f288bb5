package sekisho.verification.gate;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a question asks about: its content terms without the words every question is made of. */
final class Questions {

    /** Fewest distinct content words of a question in a spaced script. */
    private static final int WORDS_MIN = 2;

    /** Fewest distinct Han and katakana characters of a question in Japanese or Chinese. */
    private static final int CHARACTERS_MIN = 3;

    private static final Pattern HIRAGANA = Pattern.compile("\\p{IsHiragana}");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\d]+");
    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern JAPANESE = Pattern.compile("何|誰|教え|下さ");
    private static final Pattern CHINESE =
            Pattern.compile("什么|是否|哪些|哪个|哪|如何|怎么|怎样|为何|多少|多久|多长|几|谁|何时|何种|请问|需要|应当|应该|必须|可以|[吗呢的了是和与或及在]");
    private static final Set<String> ASKING = Set.of(
            "can", "could", "would", "should", "did", "was", "were", "not", "you", "your", "our", "they", "them",
            "into", "about", "please", "tell", "need", "long", "many", "much", "why", "kann", "könne", "darf", "dürfe",
            "soll", "solle", "gibt", "wenn", "auf", "aus", "beim", "zum", "zur", "über", "vor", "dass", "nicht", "man",
            "wir", "ich", "sie", "haben", "hat", "bitte", "einem", "einen", "dies", "diese", "viel", "viele", "lange",
            "warum", "wieso", "gilt", "regel", "rule", "rules", "law");

    private Questions() {}

    /** Content terms as {@link Words} spells them; empty where there are none. */
    static Set<String> terms(String text) {
        return Words.of(content(text)).stream()
                .filter(term ->
                        !ASKING.contains(term) && !HIRAGANA.matcher(term).find())
                .collect(Collectors.toSet());
    }

    /** True if too little is asked to tell a fitting answer from any other; so is a script nothing is counted in. */
    static boolean vague(String text) {
        long words = terms(text).stream()
                .filter(term -> LATIN.matcher(term).matches())
                .count();
        long characters = content(text)
                .codePoints()
                .filter(Questions::carriesMeaning)
                .distinct()
                .count();
        boolean mixed = words == 1 && characters >= 2;
        return words < WORDS_MIN && characters < CHARACTERS_MIN && !mixed;
    }

    private static String content(String text) {
        String folded = Fold.loose(text);
        Pattern asking = KANA.matcher(folded).find() ? JAPANESE : CHINESE;
        return asking.matcher(folded).replaceAll(" ");
    }

    private static boolean carriesMeaning(int character) {
        return Character.isIdeographic(character)
                || Character.UnicodeScript.of(character) == Character.UnicodeScript.KATAKANA;
    }
}
