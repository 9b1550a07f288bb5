package sekisho.verification.gate;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a number however it is written: {@code 10,000}, {@code 10.000}, {@code 10 000}, {@code 一万}, {@code twenty-five}. */
final class Numerals {

    static final String KANJI = "[〇零一二三四五六七八九十百千両两]+";

    private static final Map<String, Integer> WORDS = Stream.of(
                    "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13",
                    "fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30",
                    "forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100",
                    "zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13",
                    "vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30",
                    "vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100")
            .flatMap(line -> Stream.of(line.split(" ")))
            .map(pair -> pair.split("="))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> Integer.parseInt(pair[1])));

    private static final String TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private static final String WORD = "(?:(?:" + TENS + ")-(?:one|two|three|four|five|six|seven|eight|nine)|"
            + WORDS.keySet().stream().sorted((a, b) -> b.length() - a.length()).collect(Collectors.joining("|"))
            + ")";

    /** A look at the first character of a number spares most places a look at every number word. */
    static final String BEGINS = "(?=[\\d〇零一二三四五六七八九十百千両两efhnstvzd])";

    /** A number in any of the spellings, as a regular expression without groups. */
    static final String ANY =
            "(?:\\d{1,3}(?: \\d{3})+(?![\\d])|\\d+(?:[.,']\\d+)*|" + KANJI + "|(?<![\\p{L}])" + WORD + "(?![\\p{L}]))";

    /** A number in digits or number words, not in kanji, as a regular expression without groups. */
    static final String WESTERN =
            "(?:\\d{1,3}(?: \\d{3})+(?![\\d])|\\d+(?:[.,']\\d+)*|(?<![\\p{L}])" + WORD + "(?![\\p{L}]))";

    private Numerals() {}

    /** The one spelling of a number; what is no plain number (like {@code 1.3.3}) stays as it is. */
    static String plain(String written) {
        String text = written.toLowerCase(Locale.ROOT).trim();
        if (text.matches(KANJI)) {
            return Long.toString(kanji(text));
        }
        if (!Character.isDigit(text.charAt(0))) {
            return Integer.toString(word(text));
        }
        return western(text.replace(" ", "").replace("'", ""));
    }

    /** The number times a magnitude such as {@code 万} or {@code million}; empty and unknown magnitudes count as one. */
    static String times(String written, String magnitude) {
        String plain = plain(written);
        long factor = magnitude(magnitude);
        return factor == 1 || !plain.matches("\\d+(?:\\.\\d+)?")
                ? plain
                : new BigDecimal(plain)
                        .multiply(BigDecimal.valueOf(factor))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static final String MAGNITUDE =
            "(?:万亿|万|億|亿|兆|thousand|million|billion|trillion|tausend|tsd\\.?|millionen|mio\\.?|milliarden?|mrd\\.?|mn|bn)";

    private static long magnitude(String written) {
        return switch (written == null ? "" : written.toLowerCase(Locale.ROOT).replace(".", "")) {
            case "万" -> 10_000L;
            case "億", "亿" -> 100_000_000L;
            case "兆", "万亿", "trillion" -> 1_000_000_000_000L;
            case "thousand", "tausend", "tsd" -> 1_000L;
            case "million", "millionen", "mio", "mn" -> 1_000_000L;
            case "billion", "milliarde", "milliarden", "mrd", "bn" -> 1_000_000_000L;
            default -> 1L;
        };
    }

    private static int word(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            return WORDS.get(text);
        }
        String unit = text.substring(dash + 1);
        return WORDS.get(text.substring(0, dash)) + ("one".equals(unit) ? 1 : WORDS.get(unit));
    }

    private static String western(String digits) {
        int comma = digits.lastIndexOf(',');
        int dot = digits.lastIndexOf('.');
        if (comma >= 0 && dot >= 0) {
            char decimal = comma > dot ? ',' : '.';
            char thousands = comma > dot ? '.' : ',';
            return decimal(digits.replace(String.valueOf(thousands), "").replace(decimal, '.'));
        }
        char separator = comma >= 0 ? ',' : '.';
        if (digits.indexOf(separator) < 0) {
            return decimal(digits);
        }
        if (digits.matches("[1-9]\\d{0,2}(?:[.,]\\d{3})+")) {
            return decimal(digits.replace(String.valueOf(separator), ""));
        }
        boolean single = digits.indexOf(separator) == digits.lastIndexOf(separator);
        return single ? decimal(digits.replace(separator, '.')) : digits;
    }

    private static String decimal(String digits) {
        return digits.matches("\\d{1,40}(?:\\.\\d{1,40})?")
                ? new BigDecimal(digits).stripTrailingZeros().toPlainString()
                : digits;
    }

    /** {@code 二十三} and positional {@code 二〇一七}; the digits must fit a long. */
    static long kanji(String text) {
        if (text.codePoints().noneMatch(character -> "十百千".indexOf(character) >= 0)) {
            return text.length() > 18
                    ? 0
                    : Long.parseLong(text.codePoints()
                            .mapToObj(character -> Integer.toString(digit(character)))
                            .collect(Collectors.joining()));
        }
        long sum = 0;
        long current = 0;
        for (int character : text.codePoints().toArray()) {
            int weight = character == '十' ? 10 : character == '百' ? 100 : character == '千' ? 1_000 : 0;
            if (weight == 0) {
                current = digit(character);
            } else {
                sum += Math.max(current, 1) * weight;
                current = 0;
            }
        }
        return sum + current;
    }

    private static int digit(int character) {
        return "両两".indexOf(character) >= 0 ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(character));
    }
}
