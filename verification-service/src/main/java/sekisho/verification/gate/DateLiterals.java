package sekisho.verification.gate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import sekisho.verification.gate.Literals.Rule;

/** Dates as lawyers of four languages write them, the Japanese eras included. */
final class DateLiterals {

    private static final String MONTH =
            "(jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni"
                    + "|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?)"
                    + "\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:1[6-9]|2[01])\\d{2})";
    private static final String NUMBER = "(\\d{1,2}|元|" + Numerals.KANJI + ")";
    private static final String KANJI_YEAR = "(\\d{4}|[〇零一二三四五六七八九]{4})";

    static final List<Rule> RULES = List.of(
            Rule.of("\\b" + YEAR + "-(\\d{2})-(\\d{2})\\b", m -> date(m.group(1), m.group(2), m.group(3))),
            Rule.of("\\b(\\d{1,2})\\. ?(\\d{1,2})\\. ?" + YEAR + "\\b", m -> date(m.group(3), m.group(2), m.group(1))),
            Rule.western("\\b" + DAY + "\\.? (?:of |day of )?" + MONTH + ",? " + YEAR + "\\b", DateLiterals::dayFirst),
            Rule.western(
                    "\\b" + MONTH + " " + DAY + ",? " + YEAR + "\\b",
                    m -> date(m.group(3), month(m.group(1)), m.group(2))),
            Rule.western(
                    "\\b" + DAY + "\\.? " + MONTH + "(?![\\p{L}])",
                    m -> "date:--" + two(month(m.group(2))) + "-" + two(m.group(1))),
            Rule.western("\\b" + MONTH + " " + YEAR + "\\b", m -> "date:" + m.group(2) + "-" + two(month(m.group(1)))),
            Rule.asian(
                    "(明治|大正|昭和|平成|令和)" + NUMBER + "年" + NUMBER + "月" + NUMBER + "日",
                    m -> date(era(m), Numerals.plain(m.group(3)), Numerals.plain(m.group(4)))),
            Rule.asian(
                    KANJI_YEAR + "年" + NUMBER + "月" + NUMBER + "日",
                    m -> date(Numerals.plain(m.group(1)), Numerals.plain(m.group(2)), Numerals.plain(m.group(3)))),
            Rule.asian(
                    NUMBER + "月" + NUMBER + "日",
                    m -> "date:--" + two(Numerals.plain(m.group(1))) + "-" + two(Numerals.plain(m.group(2)))),
            Rule.asian("(明治|大正|昭和|平成|令和)" + NUMBER + "年", m -> "date:" + era(m)),
            Rule.asian(KANJI_YEAR + "年", m -> "date:" + Numerals.plain(m.group(1))));

    private DateLiterals() {}

    private static String dayFirst(MatchResult m) {
        return date(m.group(3), month(m.group(2)), m.group(1));
    }

    /** A date that exists, or null: what is no date is left for the other rules. */
    private static String date(String year, String month, String day) {
        try {
            return "date:" + LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException none) {
            return null;
        }
    }

    private static String era(MatchResult m) {
        int first = switch (m.group(1)) {
            case "明治" -> 1868;
            case "大正" -> 1912;
            case "昭和" -> 1926;
            case "平成" -> 1989;
            default -> 2019;
        };
        long year = "元".equals(m.group(2)) ? 1 : Long.parseLong(Numerals.plain(m.group(2)));
        return Long.toString(first + year - 1);
    }

    private static String month(String written) {
        String start = written.toLowerCase(Locale.ROOT).substring(0, 3);
        int at = switch (start) {
            case "jan" -> 1;
            case "feb" -> 2;
            case "mar", "mär" -> 3;
            case "apr" -> 4;
            case "may", "mai" -> 5;
            case "jun" -> 6;
            case "jul" -> 7;
            case "aug" -> 8;
            case "sep" -> 9;
            case "oct", "okt" -> 10;
            case "nov" -> 11;
            default -> 12;
        };
        return Integer.toString(at);
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
