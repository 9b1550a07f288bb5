package sekisho.inference.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.contracts.Jurisdictions;

/**
 * Recognises a law or policy by the names lawyers give it: its title, what stands in brackets, its abbreviation, the name
 * of a law inside the title, what practice calls it. The code of a jurisdiction is nobody's name.
 */
public final class Instruments {

    private static final Pattern BRACKETS = Pattern.compile("[(（「『《]([^)）」』》]+)[)）」』》]");
    private static final Pattern ABBREVIATION = Pattern.compile("\\b\\p{Lu}[\\p{L}]*\\p{Lu}[\\p{L}]*\\b");
    private static final Pattern LAW = Pattern.compile(
            "\\p{IsHan}+(?:法|条例|办法|规定|規則|規程|府令|省令|政令|施行令)" + "|\\p{L}+(?:gesetz|verordnung|ordnung|richtlinie)\\b");
    private static final Pattern PARTS = Pattern.compile("\\s[-–—=/]\\s|[;=]");
    private static final Pattern STATE = Pattern.compile("^中华人民共和国(?=\\p{IsHan}{2})");
    private static final Pattern KIND = Pattern.compile("(法|令|条例|办法|规定|規則|規程)律?$");
    private static final int NAME_CHARS_MIN = 2;
    private static final int SHORT_CHARS_MIN = 3;
    private static final int SHORT_CHARS_MAX = 16;

    /** A longer short name is looked for among the candidates alone. */
    private static final int SHORT_LOOKED_UP_MAX = 5;

    /** Most names tried on either side of a place. */
    private static final int MAYBE_MAX = 40;

    /** Words between a place and the name of its law, on either side. */
    private static final Pattern LINK =
            Pattern.compile("^[\\s,」』》）)\"“”]*(?:(?:of|the|in|under|from|des|der|dem|im|von)\\s+)*[\\s「『《“\"]*");

    private static final Pattern LINKED = Pattern.compile("[\\s,、」』》“”\"の之]*$");

    /** After these a Chinese sentence may begin the name of a law; any other ideograph belongs to the name. */
    private static final String BEFORE_NAME = "据照按依在与和及的对由以于或";

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
        PARTS.splitAsStream(BRACKETS.matcher(instrument).replaceAll(" ")).forEach(part -> add(names, part));
        ABBREVIATION.matcher(instrument).results().forEach(abbreviation -> add(names, abbreviation.group()));
        LAW.matcher(instrument).results().forEach(law -> add(names, law.group()));
        List.copyOf(names).forEach(name -> add(names, STATE.matcher(name).replaceFirst("")));
        Aliases.SHIPPED.of(instrument, names).forEach(name -> add(names, name));
        return List.copyOf(names);
    }

    /** True if a place is named as one of this law: its name, or a shortened one, stands right beside the place. */
    public static boolean beside(Locators.Mention place, List<String> names) {
        String before = LINKED.matcher(place.before()).replaceFirst("");
        String after = LINK.matcher(place.after()).replaceFirst("");
        return names.stream()
                .anyMatch(name -> (before.endsWith(name)
                                && !joins(before, before.length() - name.length() - 1, name.charAt(0))
                                && !runsOn(before, before.length() - name.length() - 1, name))
                        || (after.startsWith(name) && !joins(after, name.length(), name.charAt(name.length() - 1)))
                        || shortened(before, name));
    }

    /**
     * What stands right beside a place and may be the name of its law, to be looked up among the names laws have: the last
     * words before it and the first behind it, in ideographic text every run of letters up to it.
     */
    public static Set<String> maybeBeside(Locators.Mention place) {
        Set<String> maybe = new LinkedHashSet<>();
        String before = LINKED.matcher(place.before()).replaceFirst("");
        for (int from = before.length() - 1; from >= 0 && maybe.size() < MAYBE_MAX; from--) {
            if (edge(before, from)) {
                maybe.add(before.substring(from));
            }
        }
        String after = LINK.matcher(place.after()).replaceFirst("");
        for (int to = 1; to <= after.length() && maybe.size() < 2 * MAYBE_MAX; to++) {
            if (edge(after, to)) {
                maybe.add(after.substring(0, to));
            }
        }
        return maybe;
    }

    /** True if a name may begin or end between this character and the one before it. */
    private static boolean edge(String text, int at) {
        return at == 0
                || at == text.length()
                || !(Character.isLetterOrDigit(text.charAt(at - 1)) && Character.isLetterOrDigit(text.charAt(at)))
                || !alphabetic(text.charAt(at))
                || !alphabetic(text.charAt(at - 1));
    }

    /** How the name of a law may go on around a short name: 金*商*法 for 金商法. Empty if the text ends with none. */
    public static List<String> maybeShortened(Locators.Mention place) {
        String before = LINKED.matcher(place.before()).replaceFirst("");
        List<String> maybe = new ArrayList<>();
        if (KIND.matcher(before).find()) {
            for (int chars = SHORT_CHARS_MIN; chars <= Math.min(SHORT_LOOKED_UP_MAX, before.length()); chars++) {
                String letters = before.substring(before.length() - chars);
                if (letters.chars().allMatch(Character::isIdeographic)) {
                    maybe.add(String.join("*", letters.split("")));
                }
            }
        }
        return maybe;
    }

    /** True if the text ends with letters of an ideographic name, in their order, down to the same kind of law: 金商法. */
    private static boolean shortened(String before, String name) {
        Matcher kind = KIND.matcher(name);
        if (!kind.find() || !before.endsWith(kind.group(1))) {
            return false;
        }
        for (int chars = SHORT_CHARS_MIN; chars <= Math.min(SHORT_CHARS_MAX, before.length()); chars++) {
            int from = before.length() - chars;
            if (before.charAt(from) == name.charAt(0)
                    && !runsOn(before, from - 1, name)
                    && inOrder(before.substring(from), name)) {
                return true;
            }
        }
        return false;
    }

    /** True if an ideograph before a name makes it the end of a longer one. */
    private static boolean runsOn(String text, int at, String name) {
        return at >= 0
                && Character.isIdeographic(name.charAt(0))
                && Character.isIdeographic(text.charAt(at))
                && BEFORE_NAME.indexOf(text.charAt(at)) < 0;
    }

    private static boolean inOrder(String letters, String name) {
        int at = -1;
        for (char letter : letters.toCharArray()) {
            at = name.indexOf(letter, at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
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
        boolean number = folded.chars().noneMatch(Character::isLetter);
        if (folded.length() >= NAME_CHARS_MIN && !number && !jurisdiction && !names.contains(folded)) {
            names.add(folded);
        }
    }
}
