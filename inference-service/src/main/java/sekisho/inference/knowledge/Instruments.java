package sekisho.inference.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import sekisho.contracts.Jurisdictions;

/**
 * Recognises a law or policy by the names lawyers give it: its title, what stands in brackets, its abbreviation, the name
 * of a law inside the title. The code of a jurisdiction is nobody's name.
 */
public final class Instruments {

    private static final Pattern BRACKETS = Pattern.compile("[(（「『《]([^)）」』》]+)[)）」』》]");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b\\p{Lu}[\\p{L}]*\\p{Lu}[\\p{L}]*\\b");
    private static final Pattern LAW =
            Pattern.compile("\\p{IsHan}+(?:法|条例|办法|规定|規則|規程|令)|\\p{L}+(?:gesetz|verordnung|ordnung|richtlinie)\\b");
    private static final int NAME_CHARS_MIN = 2;

    private Instruments() {}

    /** Text as names are compared: NFKC, lower case, single spaces. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The folded names an instrument goes by. */
    public static List<String> names(String instrument) {
        List<String> names = new ArrayList<>();
        add(names, BRACKETS.matcher(instrument).replaceAll(" "));
        BRACKETS.matcher(instrument).results().forEach(bracket -> add(names, bracket.group(1)));
        ABBREVIATION.matcher(instrument).results().forEach(abbreviation -> add(names, abbreviation.group()));
        LAW.matcher(instrument).results().forEach(law -> add(names, law.group()));
        return List.copyOf(names);
    }

    /** True if the folded text contains one of the names as a word of its own (in Chinese and Japanese: anywhere). */
    public static boolean named(String foldedText, List<String> names) {
        return names.stream().anyMatch(name -> contains(foldedText, name));
    }

    private static boolean contains(String text, String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            if (!joins(text, at - 1, name.charAt(0))
                    && !joins(text, at + name.length(), name.charAt(name.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** True if the character at this place and the name's edge are letters of one alphabetic word. */
    private static boolean joins(String text, int at, char edge) {
        return at >= 0
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && alphabetic(text.charAt(at))
                && alphabetic(edge);
    }

    private static boolean alphabetic(char letter) {
        return letter < '\u2E80';
    }

    private static void add(List<String> names, String name) {
        String folded = fold(name);
        boolean jurisdiction = Jurisdictions.known(folded.toUpperCase(Locale.ROOT));
        if (folded.length() >= NAME_CHARS_MIN && !jurisdiction && !names.contains(folded)) {
            names.add(folded);
        }
    }
}
