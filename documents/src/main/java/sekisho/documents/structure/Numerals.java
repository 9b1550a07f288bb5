package sekisho.documents.structure;

import java.text.Normalizer;
import java.util.OptionalInt;

/** Numbers as Chinese and Japanese law writes them: 第百二十三条, 第一〇三条, 第１７条. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千万";
    private static final int[] VALUES = {10, 100, 1000, 10_000};
    private static final int SIGNS_MAX = 12;

    /** Characters a number may be made of, for use inside a character class. */
    public static final String SIGNS = "〇零一二三四五六七八九十百千万两0-9０-９";

    private Numerals() {}

    /** The value of a numeral in Chinese signs, half-width or full-width digits; empty if it is none. */
    public static OptionalInt value(String numeral) {
        String plain = Normalizer.normalize(numeral, Normalizer.Form.NFKC)
                .replace('零', '〇')
                .replace('两', '二')
                .strip();
        if (plain.isEmpty() || plain.length() > SIGNS_MAX) {
            return OptionalInt.empty();
        }
        if (plain.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return plain.length() > 9 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(plain));
        }
        return plain.chars().anyMatch(sign -> UNITS.indexOf(sign) >= 0) ? counted(plain) : positional(plain);
    }

    private static OptionalInt positional(String plain) {
        int value = 0;
        for (int i = 0; i < plain.length(); i++) {
            int digit = DIGITS.indexOf(plain.charAt(i));
            if (digit < 0 || value > 10_000_000) {
                return OptionalInt.empty();
            }
            value = value * 10 + digit;
        }
        return OptionalInt.of(value);
    }

    private static OptionalInt counted(String plain) {
        int whole = 0;
        int section = 0;
        int digit = -1;
        for (int i = 0; i < plain.length(); i++) {
            char sign = plain.charAt(i);
            int unit = UNITS.indexOf(sign);
            if (unit < 0) {
                digit = DIGITS.indexOf(sign);
                if (digit < 0) {
                    return OptionalInt.empty();
                }
            } else if (sign == '万') {
                whole += (section + Math.max(digit, 0)) * VALUES[unit];
                section = 0;
                digit = -1;
            } else {
                section += (digit <= 0 ? 1 : digit) * VALUES[unit];
                digit = -1;
            }
        }
        return OptionalInt.of(whole + section + Math.max(digit, 0));
    }

    /** 1 to 9999 in Chinese signs as Japanese statutes write them: 百二十三, 十七. */
    public static String japanese(int value) {
        return signs(value, false);
    }

    /** 1 to 9999 in Chinese signs as Chinese statutes write them: 一百二十三, 一百零三, 十七. */
    public static String chinese(int value) {
        return signs(value, true);
    }

    private static String signs(int value, boolean chinese) {
        if (value < 1 || value > 9999) {
            return Integer.toString(value);
        }
        StringBuilder signs = new StringBuilder();
        boolean gap = false;
        for (int unit = 3; unit >= 0; unit--) {
            int weight = unit == 0 ? 1 : VALUES[unit - 1];
            int digit = value / weight % 10;
            if (digit == 0) {
                gap = signs.length() > 0;
                continue;
            }
            if (gap && chinese) {
                signs.append('零');
            }
            gap = false;
            boolean silent = digit == 1 && unit > 0 && (chinese ? unit == 1 && signs.isEmpty() : true);
            signs.append(silent ? "" : DIGITS.charAt(digit)).append(unit == 0 ? "" : UNITS.charAt(unit - 1));
        }
        return signs.toString();
    }
}
