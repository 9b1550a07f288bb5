package sekisho.documents.statute;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of paragraphs and points as German and English law dress them. */
final class Western {

    private static final Pattern PARENTHESES = Pattern.compile("\\(([0-9]{1,4}[A-Za-z]{0,2}|[A-Za-z]{1,6})\\)\\s*(.*)");
    private static final Pattern DOT = Pattern.compile("([0-9]{1,3}[a-z]?)\\.\\s+(.*)");
    private static final Pattern HALF_PARENTHESIS = Pattern.compile("([a-z]{1,3}|[0-9]{1,3})\\)\\s+(.*)");
    private static final Pattern BULLET = Pattern.compile("([-–—•●▪◦·*])\\s+(.*)");
    private static final Pattern ROMAN = Pattern.compile("(?:x{0,3})(?:ix|iv|v?i{0,3})", Pattern.CASE_INSENSITIVE);
    private static final int HEADING_CHARS_MAX = 160;
    private static final int WIDE_HEADING_CHARS_MAX = 50;
    private static final String SENTENCE_ENDS = ".;:,。；：，、";

    private Western() {}

    static Optional<Mark> marker(String line) {
        Matcher in = PARENTHESES.matcher(line);
        if (in.matches()) {
            String number = in.group(1);
            return Optional.of(new Mark.Marker(inParentheses(number), number, "(" + number + ")", in.group(2)));
        }
        Matcher dot = DOT.matcher(line);
        if (dot.matches()) {
            return Optional.of(new Mark.Marker(Form.NUMBER_DOT, dot.group(1), dot.group(1) + ".", dot.group(2)));
        }
        Matcher half = HALF_PARENTHESIS.matcher(line);
        if (half.matches()) {
            String number = half.group(1);
            Form form = Character.isDigit(number.charAt(0))
                    ? Form.NUMBER_DOT
                    : number.length() == 1 ? Form.LETTER_PARENTHESIS : Form.LETTERS_PARENTHESIS;
            return Optional.of(new Mark.Marker(form, number, number + ")", half.group(2)));
        }
        Matcher bullet = BULLET.matcher(line);
        return bullet.matches()
                ? Optional.of(new Mark.Marker(Form.BULLET, "", bullet.group(1), bullet.group(2)))
                : Optional.empty();
    }

    /** One letter may still turn out to be a Roman numeral: that depends on what stands before it. */
    private static Form inParentheses(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Form.NUMBER_IN_PARENTHESES;
        }
        if (number.length() == 1) {
            return Character.isUpperCase(number.charAt(0)) ? Form.CAPITAL_IN_PARENTHESES : Form.LETTER_IN_PARENTHESES;
        }
        return isRoman(number) ? Form.ROMAN_IN_PARENTHESES : Form.LETTERS_PARENTHESIS;
    }

    static boolean isRoman(String number) {
        return !number.isEmpty() && ROMAN.matcher(number).matches();
    }

    /** A few words that do not end as a sentence does. */
    static boolean looksLikeHeading(String words) {
        if (words.isBlank() || SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0) {
            return false;
        }
        boolean wide = words.codePoints().filter(sign -> sign > 0x2e80).count() > words.length() / 2;
        return words.length() <= (wide ? WIDE_HEADING_CHARS_MAX : HEADING_CHARS_MAX);
    }

    /** {@code 2a} and {@code IV} in the form they are compared in. */
    static String canonical(String number) {
        return number.strip().toLowerCase(Locale.ROOT);
    }
}
