package sekisho.documents.docx;

import java.util.Locale;
import sekisho.documents.structure.Numerals;

/** A count in the forms Word knows by name. */
final class Counters {

    private static final String IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
    private static final int LETTERS = 26;
    private static final int ROMAN_MAX = 4_000;

    private Counters() {}

    static String write(int value, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(value);
            case "upperLetter" -> letters(value).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(value);
            case "upperRoman" -> roman(value).toUpperCase(Locale.ROOT);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "ideographDigital",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> Numerals.chinese(value);
            case "japaneseCounting", "japaneseDigitalTenThousand" -> Numerals.japanese(value);
            case "iroha", "irohaFullWidth" ->
                value >= 1 && value <= IROHA.length() ? IROHA.substring(value - 1, value) : Integer.toString(value);
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value >= 1 && value <= 20 ? String.valueOf((char) ('①' + value - 1)) : Integer.toString(value);
            case "none" -> "";
            default -> Integer.toString(value);
        };
    }

    /** a … z, aa … zz, aaa …, as Word goes on. */
    private static String letters(int value) {
        if (value < 1) {
            return Integer.toString(value);
        }
        char letter = (char) ('a' + (value - 1) % LETTERS);
        return String.valueOf(letter).repeat(Math.min(10, (value - 1) / LETTERS + 1));
    }

    private static String roman(int value) {
        if (value < 1 || value >= ROMAN_MAX) {
            return Integer.toString(value);
        }
        StringBuilder signs = new StringBuilder();
        int rest = value;
        for (int i = 0; i < ROMAN_VALUES.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                signs.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return signs.toString();
    }
}
