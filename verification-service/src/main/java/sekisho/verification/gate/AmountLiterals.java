package sekisho.verification.gate;

import static sekisho.verification.gate.Numerals.ANY;
import static sekisho.verification.gate.Numerals.MAGNITUDE;
import static sekisho.verification.gate.Numerals.WESTERN;

import java.util.List;
import java.util.Locale;
import sekisho.verification.gate.Literals.Rule;

/** Percentages, money, terms, fractions, bounds, and at last bare numbers. */
final class AmountLiterals {

    private static final String CODES = "eur|usd|gbp|chf|jpy|cny|rmb|hkd|sgd|aed|aud|cad|brl";
    private static final String SIGN = "(€|\\$|us\\$|£|¥|\\b(?:" + CODES + ")\\b)";
    private static final String UNIT_BEHIND =
            "(€|euro?s?\\b|(?:us[- ])?dollars?\\b|pounds?\\b|円|元|人民币|美元|欧元|ユーロ|ドル|franken\\b|dirhams?\\b|\\b(?:" + CODES
                    + ")\\b)";
    private static final String SIZE = " ?(" + MAGNITUDE + "(?![a-z]))?";
    private static final String OPEN = Numerals.BEGINS + "(?<![\\d.,])";

    static final List<Rule> RULES = List.of(
            Rule.asian("百分之(" + ANY + ")", m -> "percent:" + Numerals.plain(m.group(1))),
            Rule.of(
                    OPEN + "(" + ANY + ") ?(?:%|per ?cent\\b|prozent\\b|パーセント)",
                    m -> "percent:" + Numerals.plain(m.group(1))),
            Rule.of(
                    OPEN + "(" + ANY + ") ?(?:basis points?\\b|bps\\b|basispunkte?n?\\b)",
                    m -> "bp:" + Numerals.plain(m.group(1))),
            Rule.asian(
                    "(" + ANY + ")分[のの之](" + ANY + ")",
                    m -> "fraction:" + Numerals.plain(m.group(2)) + "/" + Numerals.plain(m.group(1))),
            Rule.western(
                    "\\b(one|two|three|ein|zwei|drei)[- ](half|hälfte|thirds?|drittel|quarters?|viertel|fifths?|fünftel)\\b",
                    m -> "fraction:" + parts(m.group(1)) + "/" + part(m.group(2))),
            Rule.of(
                    SIGN + " ?(" + WESTERN + ")" + SIZE,
                    m -> "money:" + currency(m.group(1)) + ":" + Numerals.times(m.group(2), m.group(3))),
            Rule.of(
                    OPEN + "(" + ANY + ")" + SIZE + " ?" + UNIT_BEHIND,
                    m -> "money:" + currency(m.group(3)) + ":" + Numerals.times(m.group(1), m.group(2))),
            Rule.of(
                    OPEN + "(" + ANY + ")[ -]?(?:calendar |consecutive |full )?(" + Terms.UNITS + ")",
                    m -> "term:" + Numerals.plain(m.group(1)) + ":" + Terms.unit(m.group(2))),
            Rule.of("after(?= " + Literals.READ + ")|(?<=" + Literals.READ + ")(?:后|後|を経過)", m -> "bound:after"),
            Rule.of(Bounds.PATTERN, m -> "bound:" + Bounds.kind(m.group())));

    /** What is left: currencies with a number nobody could read, numbers with a magnitude, and numbers alone. */
    static final List<Rule> BARE = List.of(
            Rule.of(UNIT_BEHIND, m -> "currency:" + currency(m.group(1))),
            Rule.of(
                    OPEN + "(" + ANY + ") ?(" + MAGNITUDE + ")(?![a-z])",
                    m -> "number:" + Numerals.times(m.group(1), m.group(2))),
            Rule.of(Numerals.BEGINS + "(" + WESTERN + ")", m -> "number:" + Numerals.plain(m.group(1))),
            Rule.asian("(" + Numerals.KANJI + ")(?=[人名社株個个口件項目回倍割級级種种])", m -> "number:" + Numerals.plain(m.group(1))),
            Rule.asian(
                    "([〇零一二三四五六七八九]*[十百千][〇零一二三四五六七八九十百千]*)(?!分)",
                    m -> m.group(1).length() < 2 ? null : "number:" + Numerals.plain(m.group(1))));

    private AmountLiterals() {}

    private static String currency(String written) {
        String unit = written.toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "€", "euro", "euros", "eur", "欧元", "ユーロ" -> "EUR";
            case "$", "us$", "usd", "dollar", "dollars", "us dollar", "us dollars", "us-dollar", "美元", "ドル" -> "USD";
            case "£", "pound", "pounds" -> "GBP";
            case "円" -> "JPY";
            case "元", "人民币", "rmb" -> "CNY";
            case "franken" -> "CHF";
            case "dirham", "dirhams" -> "AED";
            default -> unit.toUpperCase(Locale.ROOT);
        };
    }

    private static String parts(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "one", "ein" -> "1";
            case "two", "zwei" -> "2";
            default -> "3";
        };
    }

    private static String part(String written) {
        return switch (written.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'h' -> "2";
            case 't', 'd' -> "3";
            case 'q', 'v' -> "4";
            default -> "5";
        };
    }
}
