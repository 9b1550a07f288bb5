package sekisho.inference.concept;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.inference.knowledge.Locators;

/**
 * What means the same in every language without a dictionary: numbers ({@code 10,000}, {@code 10.000}, {@code 1万}), places
 * in a law ({@code Article 6(1)}, {@code Artikel 6 Absatz 1}, {@code 第六条第一項}), words in Latin letters where the script is
 * another, abbreviations, and the roots related words of English and German begin with.
 */
final class Carried {

    /** In front of a number, a place, a word in Latin letters, a root. */
    static final char NUMBER = '#';

    static final char PLACE = '@';
    static final char LATIN = '=';
    static final char ROOT = '~';

    /** Roots are this long: of 4, 5 and 6 letters, and of runs of 3 to 6 letters anywhere, this found most. */
    private static final int ROOT_CHARS = 5;

    private static final int LATIN_CHARS_MIN = 2;
    private static final int NUMBER_CHARS_MAX = 15;

    private static final Pattern ENGLISH =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s*(million|billion|m\\b|bn\\b))?");
    private static final Pattern GERMAN =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:,\\d+)?)(?:\\s*(mio|million|mrd|milliarde))?");
    private static final Pattern EASTERN =
            Pattern.compile("(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)([百千]?[万萬億亿])?");
    private static final String NUMERALS = "〇零一二三四五六七八九十百千万億亿";
    private static final Pattern HAN_NUMBER =
            Pattern.compile("[" + NUMERALS + "两]+(?=[日月年円元週周時时歳岁人倍割%条項款号個箇か个カヶケ]|小时|小時|以上|以下|美元|欧元)");

    private static final Map<String, Integer> SPELLED = Map.ofEntries(
            Map.entry("two", 2), Map.entry("zwei", 2),
            Map.entry("three", 3), Map.entry("drei", 3),
            Map.entry("four", 4), Map.entry("vier", 4),
            Map.entry("five", 5), Map.entry("fünf", 5),
            Map.entry("six", 6), Map.entry("sechs", 6),
            Map.entry("seven", 7), Map.entry("sieben", 7),
            Map.entry("eight", 8), Map.entry("acht", 8),
            Map.entry("nine", 9), Map.entry("neun", 9),
            Map.entry("ten", 10), Map.entry("zehn", 10),
            Map.entry("twelve", 12), Map.entry("zwölf", 12),
            Map.entry("fifteen", 15), Map.entry("fünfzehn", 15),
            Map.entry("twenty", 20), Map.entry("zwanzig", 20),
            Map.entry("thirty", 30), Map.entry("dreißig", 30),
            Map.entry("sixty", 60), Map.entry("sechzig", 60),
            Map.entry("ninety", 90), Map.entry("neunzig", 90));

    private Carried() {}

    /** Adds the numbers and places of a text that went through {@link Texts#fold}. */
    static void addExact(Language language, String folded, Map<String, Integer> terms) {
        Matcher number = numbers(language).matcher(folded);
        while (number.find()) {
            add(terms, NUMBER, plain(language, number.group(1), number.group(2)));
        }
        if (language == Language.JA || language == Language.ZH) {
            Matcher han = HAN_NUMBER.matcher(folded);
            while (han.find()) {
                add(terms, NUMBER, Long.toString(value(han.group())));
            }
        }
        for (String place : Locators.namedIn(folded)) {
            Locators.withAncestors(place).forEach(at -> add(terms, PLACE, at));
        }
    }

    /** Adds what a single English or German word carries: a spelled number, an abbreviation, its root. */
    static void addWord(String word, Map<String, Integer> terms) {
        String lower = word.toLowerCase(Locale.ROOT);
        Integer spelled = SPELLED.get(lower);
        if (spelled != null) {
            add(terms, NUMBER, spelled.toString());
            return;
        }
        if (isAbbreviation(word)) {
            add(terms, LATIN, lower);
        }
        String root = root(lower);
        if (!root.isEmpty()) {
            add(terms, ROOT, root);
        }
    }

    /** Adds a word in Latin letters found in a text of another script, with the root it would have. */
    static void addLatin(String word, Map<String, Integer> terms) {
        if (word.length() >= LATIN_CHARS_MIN) {
            add(terms, LATIN, word.toLowerCase(Locale.ROOT));
            String root = root(word.toLowerCase(Locale.ROOT));
            if (!root.isEmpty()) {
                add(terms, ROOT, root);
            }
        }
    }

    /** True for {@code KYC}, {@code GwG}, {@code MiFID}: two capitals or more. */
    static boolean isAbbreviation(String word) {
        return word.chars().filter(Character::isUpperCase).limit(2).count() == 2;
    }

    /** The first letters as English and German share them; empty for a short word. */
    static String root(String lower) {
        StringBuilder root = new StringBuilder(ROOT_CHARS);
        for (int i = 0; i < lower.length() && root.length() < ROOT_CHARS; i++) {
            char letter = lower.charAt(i);
            char next = i + 1 < lower.length() ? lower.charAt(i + 1) : ' ';
            switch (letter) {
                case 'ä' -> root.append('a');
                case 'ö' -> root.append('o');
                case 'ü' -> root.append('u');
                case 'ß' -> root.append("ss");
                case 'p' -> root.append(next == 'h' ? 'f' : 'p');
                case 'c' -> root.append('k');
                case 'y' -> root.append('i');
                case 'z' -> root.append('s');
                default -> root.append(letter);
            }
            boolean swallows =
                    letter == 'p' && next == 'h' || letter == 't' && next == 'h' || letter == 'c' && next == 'k';
            i += swallows ? 1 : 0;
        }
        return root.length() >= ROOT_CHARS && root.chars().allMatch(Character::isLetter)
                ? root.substring(0, ROOT_CHARS)
                : "";
    }

    private static Pattern numbers(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case DE -> GERMAN;
            case JA, ZH -> EASTERN;
        };
    }

    private static String plain(Language language, String digits, String scale) {
        if (digits.length() > NUMBER_CHARS_MAX) {
            return digits;
        }
        String plain = language == Language.DE ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "");
        BigDecimal number = new BigDecimal(plain).multiply(scale == null ? BigDecimal.ONE : scale(scale));
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal scale(String word) {
        return switch (word) {
            case "million", "m", "mio", "百万" -> BigDecimal.TEN.pow(6);
            case "billion", "bn", "mrd", "milliarde", "十億", "十亿" -> BigDecimal.TEN.pow(9);
            case "億", "亿" -> BigDecimal.TEN.pow(8);
            case "百億", "百亿" -> BigDecimal.TEN.pow(10);
            case "千億", "千亿" -> BigDecimal.TEN.pow(11);
            case "千万" -> BigDecimal.TEN.pow(7);
            default -> BigDecimal.TEN.pow(4);
        };
    }

    /** The value of a number written in Han numerals, up to 亿 and beyond. */
    static long value(String numerals) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char c : numerals.toCharArray()) {
            long unit = "十百千".indexOf(c) >= 0 ? (long) Math.pow(10, "十百千".indexOf(c) + 1.0) : 0;
            if (unit > 0) {
                section += Math.max(1, digit) * unit;
                digit = 0;
            } else if (c == '万') {
                total += Math.max(1, section + digit) * 10_000;
                section = 0;
                digit = 0;
            } else if (c == '億' || c == '亿') {
                total = (total + Math.max(1, section + digit)) * 100_000_000;
                section = 0;
                digit = 0;
            } else {
                digit = digit * 10 + (c == '两' ? 2 : Math.max(0, "〇一二三四五六七八九".indexOf(c)));
            }
        }
        return total + section + digit;
    }

    private static void add(Map<String, Integer> terms, char kind, String value) {
        terms.merge(kind + value, 1, Integer::sum);
    }
}
