package sekisho.inference.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in a law, however they are written, as one path: {@code 第17条第2項}, {@code 第十七条第二項} and {@code Art. 17(2)} are
 * all {@code 17.2}; {@code § 25h Abs. 1 Satz 2 Nr. 3} is {@code 25h.1.2.3}.
 */
public final class Locators {

    /** Most places read out of one question. */
    public static final int NAMED_MAX = 8;

    /** Most steps below an article that are followed: no law goes deeper, and each one costs a search. */
    static final int STEPS_MAX = 8;

    private static final String CJK = "[0-9〇零一二三四五六七八九十百千]+";
    private static final String NUMBER = "[0-9]+[a-z]{0,2}(?![a-z])";
    private static final Pattern WESTERN =
            Pattern.compile("(?:§§?|[0-9]{1,2}\\s+(?:c\\.?\\s?f\\.?\\s?r\\.?|u\\.?\\s?s\\.?\\s?c\\.?)"
                    + "\\s*(?:§§?|part|section)?|(?<![a-z])(?:articles?|art\\.?|artikel|sections?|sec\\.?"
                    + "|rules?|paragraphs?|para\\.?|clauses?|chapters?|regulations?|ziffer|ziff\\.|abschnitt|kapitel))\\s*("
                    + NUMBER + "(?:[.-]" + NUMBER + ")*)");
    private static final Pattern WESTERN_TAIL = Pattern.compile(
            "\\.?\\s*(?:\\(([0-9]{1,3}[a-z]?|[a-z]{1,4})\\)|[,;]?\\s*(?:abs\\.?|absatz|satz|nr\\.?|nummer|buchst\\.|buchstabe|lit\\.?"
                    + "|unterabs\\.|paragraph|point|subparagraph)\\s*\\(?([0-9]{1,3}[a-z]?|[a-z])(?![a-z0-9])\\)?)");
    private static final Pattern EASTERN =
            Pattern.compile("第([0-9]+(?:\\.[0-9]+)+|" + CJK + ")[条條]((?:[の之]" + CJK + ")*)");
    private static final Pattern BRANCH = Pattern.compile(CJK);
    private static final Pattern EASTERN_TAIL = Pattern.compile("第?[(]?(" + CJK + ")[)]?(?:項|项|款|号|號|目)");
    private static final Pattern BARE =
            Pattern.compile("^(?:(?:part|chapter|schedule|app[a-z]*)\\s*[0-9a-z]{1,4}\\.(?:a(?=[0-9]))?)?\\W*(" + NUMBER
                    + "(?:\\.(?:" + NUMBER + "|[a-z]{1,3}(?![a-z])))*)");

    /** Words around a place in which the name of its law is looked for. */
    private static final int AROUND_CHARS = 60;

    /** What the parts of a law are called, and everything between them. */
    private static final Pattern CALLED = Pattern.compile(
            "(?<![a-z])(?:sections?|sec|articles?|art|artikels?|paragraphs?|para|absatz|abs)(?![a-z])|[^\\p{L}\\p{N}]+");

    private Locators() {}

    /**
     * A place that is named, with the folded text on both sides of it.
     *
     * @param path canonical
     */
    public record Mention(String path, String before, String after) {}

    /** The places a question names, in order, at most {@link #NAMED_MAX}; plain numbers without a word for it are none. */
    public static List<Mention> mentionsIn(String question) {
        String text = Instruments.fold(question);
        List<Mention> mentions = new ArrayList<>();
        read(WESTERN, WESTERN_TAIL, text, mentions);
        // Most texts name no such place, and a search for a character is much cheaper than for a pattern.
        if (text.indexOf('第') >= 0) {
            read(EASTERN, EASTERN_TAIL, text, mentions);
        }
        return mentions;
    }

    /** The paths of {@link #mentionsIn}. */
    public static Set<String> namedIn(String question) {
        Set<String> paths = new LinkedHashSet<>();
        mentionsIn(question).forEach(mention -> paths.add(mention.path()));
        return paths;
    }

    /** The paths a provision's locator stands for; a plain number is one too. May be empty. */
    public static Set<String> pathsOf(String locator) {
        Set<String> named = namedIn(locator);
        if (!named.isEmpty()) {
            return named;
        }
        Matcher bare = BARE.matcher(
                Instruments.fold(locator).replace(".(", ".").replace("(", ".").replace(")", ""));
        return bare.find() ? Set.of(bare.group(1)) : Set.of();
    }

    /**
     * A locator without what its parts are called and how they are set apart, so that {@code § 4} and {@code Section 4} are one
     * place, and {@code Part 1.3} and {@code Part 2.3} are two.
     */
    public static String toldPlace(String locator) {
        return CALLED.matcher(Instruments.fold(locator)).replaceAll(" ").strip();
    }

    /** True if the provision at {@code held} is the place named, contains it, or is a part of it. */
    public static boolean covers(String held, String named) {
        return !held.isEmpty() && (held.equals(named) || named.startsWith(held + ".") || held.startsWith(named + "."));
    }

    /** The path itself and every path above it, for example {@code 25h.1.2}, {@code 25h.1}, {@code 25h}. */
    public static Set<String> withAncestors(String path) {
        Set<String> paths = new LinkedHashSet<>();
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            paths.add(at);
        }
        return paths;
    }

    private static void read(Pattern head, Pattern step, String text, List<Mention> mentions) {
        Matcher place = head.matcher(text);
        for (int from = 0; mentions.size() < NAMED_MAX && place.find(from); ) {
            StringBuilder path = new StringBuilder(number(place.group(1)));
            if (place.groupCount() > 1) {
                BRANCH.matcher(place.group(2))
                        .results()
                        .forEach(branch -> path.append('-').append(number(branch.group())));
            }
            from = follow(step, text, place.end(), path);
            mentions.add(new Mention(
                    path.toString(),
                    text.substring(Math.max(0, place.start() - AROUND_CHARS), place.start()),
                    text.substring(from, Math.min(text.length(), from + AROUND_CHARS))));
        }
    }

    /** Appends every step below the place and returns where they end. */
    private static int follow(Pattern step, String text, int from, StringBuilder path) {
        int end = from;
        Matcher next = step.matcher(text).region(from, text.length());
        for (int steps = 0; steps < STEPS_MAX && next.lookingAt(); steps++) {
            String found = next.group(1) != null || next.groupCount() < 2 ? next.group(1) : next.group(2);
            path.append('.').append(number(found));
            end = next.end();
            next.region(end, text.length());
        }
        return end;
    }

    /** Arabic form of a number in Arabic or Chinese numerals; anything else as it is. */
    static String number(String numeral) {
        if (numeral.chars().allMatch(c -> c < 0x80)) {
            return numeral;
        }
        int total = 0;
        int digit = 0;
        boolean places = numeral.matches(".*[十百千].*");
        for (char c : numeral.toCharArray()) {
            int value = "〇一二三四五六七八九".indexOf(c == '零' ? '〇' : c);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                total += Math.max(1, digit) * unit;
                digit = 0;
            } else {
                int known = value >= 0 ? value : Character.digit(c, 10);
                digit = places ? known : digit * 10 + known;
            }
        }
        return Integer.toString(total + digit);
    }
}
