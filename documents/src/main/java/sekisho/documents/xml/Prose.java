package sekisho.documents.xml;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import sekisho.documents.layout.Figures;

/**
 * Words out of marked-up text: white space as one reads it, small figures as small figures, annotation left out.
 *
 * @param dropped elements that are no part of the text, such as footnotes and furigana
 * @param broken elements that begin a new line
 * @param raised elements of superscript, with those of subscript in {@code lowered}
 * @param special elements that become words of their own: a quotation mark given by a code
 */
record Prose(
        Set<String> dropped,
        Set<String> broken,
        Set<String> raised,
        Set<String> lowered,
        Map<String, Function<Twig, String>> special) {

    private static final String SIGN = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、。「」（）]";
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2002-\\u200a]+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0\\u2002-\\u200a]+");
    private static final Pattern LINES = Pattern.compile(" ?\\n[ \\n]*");
    private static final Pattern BETWEEN_SIGNS = Pattern.compile("(?<=" + SIGN + ") (?=" + SIGN + ")");

    /** The words of an element. */
    String of(Twig twig) {
        StringBuilder words = new StringBuilder();
        write(twig, words);
        return tidy(words.toString());
    }

    /** The words of a part of an element: a twig or a string. Not tidied, so that parts can be joined. */
    String raw(Object part) {
        StringBuilder words = new StringBuilder();
        part(part, words);
        return words.toString();
    }

    private void write(Twig twig, StringBuilder words) {
        for (Object part : twig.content()) {
            part(part, words);
        }
    }

    private void part(Object part, StringBuilder words) {
        if (!(part instanceof Twig twig)) {
            words.append(SPACE.matcher(part.toString()).replaceAll(" "));
            return;
        }
        if (dropped.contains(twig.name())) {
            return;
        }
        if (special.containsKey(twig.name())) {
            words.append(special.get(twig.name()).apply(twig));
        } else if (among(raised, twig)) {
            words.append(Figures.raised(of(twig)));
        } else if (among(lowered, twig)) {
            words.append(Figures.lowered(of(twig)));
        } else {
            boolean breaks = broken.contains(twig.name());
            words.append(breaks ? "\n" : "");
            write(twig, words);
            words.append(breaks ? "\n" : "");
        }
    }

    /** By name, or by name and type where one element serves for all: {@code HT:SUP}, {@code E:52}. */
    private static boolean among(Set<String> names, Twig twig) {
        return names.contains(twig.name())
                || names.contains(twig.name() + ":" + twig.attribute("TYPE") + twig.attribute("T"));
    }

    /** One space between words, none between signs of Chinese or Japanese, no empty lines, none around the whole. */
    static String tidy(String words) {
        String spaced = BLANKS.matcher(words.replace("\u00ad", "")).replaceAll(" ");
        String lines = LINES.matcher(spaced).replaceAll("\n");
        return BETWEEN_SIGNS.matcher(lines).replaceAll("").strip();
    }
}
