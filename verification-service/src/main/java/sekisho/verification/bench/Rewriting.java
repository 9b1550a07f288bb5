package sekisho.verification.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;

/** Honest ways to say a sentence of law otherwise: what these change, means the same. */
final class Rewriting {

    private static final String[] MONTHS_EN = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String[] MONTHS_DE = {
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember"
    };
    private static final List<String> DIGITS_EN =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> DIGITS_DE =
            List.of("null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn");
    private static final Pattern KANJI = Pattern.compile(
            "(?<![\\p{IsHan}&&[^第超过満は、]])([二三四五六七八九]?十[一二三四五六七八九]?|[二三四五六七八九])(?=日以|日内|箇月|个月|年以|年间|年間|个工作日|月以|人以)");

    private static final Map<Language, List<String[]>> SYNONYMS = Map.of(
            Language.EN,
            List.of(
                    new String[] {"\\bin accordance with\\b", "under"},
                    new String[] {"\\bprior to\\b", "before"},
                    new String[] {"\\bpursuant to\\b", "under"},
                    new String[] {"\\bmust\\b(?! not)", "shall"},
                    new String[] {"\\bin order to\\b", "to"},
                    new String[] {"\\bwith respect to\\b", "regarding"},
                    new String[] {"\\bsuch as\\b", "for example"}),
            Language.DE,
            List.of(
                    new String[] {"\\bgemäß\\b", "nach"},
                    new String[] {"\\bbeziehungsweise\\b", "bzw."},
                    new String[] {"\\bsowie\\b", "und"},
                    new String[] {"\\binnerhalb von\\b", "binnen"},
                    new String[] {"\\bAbsatz\\b", "Abs."},
                    new String[] {"\\bunverzüglich\\b", "ohne schuldhaftes Zögern"}),
            Language.JA,
            List.of(
                    new String[] {"及び", "と"},
                    new String[] {"若しくは", "または"},
                    new String[] {"又は", "または"},
                    new String[] {"あらかじめ", "事前に"},
                    new String[] {"遅滞なく", "遅れることなく"},
                    new String[] {"しなければならない", "する必要がある"}),
            Language.ZH,
            List.of(
                    new String[] {"应当", "必须"},
                    new String[] {"或者", "或"},
                    new String[] {"以及", "和"},
                    new String[] {"按照", "依照"},
                    new String[] {"并且", "且"}));

    private Rewriting() {}

    /** Behind a mention of the place, and of the day it came into force. */
    static String framed(Passage passage, String sentence) {
        LocalDate from = passage.validFrom();
        return switch (passage.language()) {
            case EN ->
                "Under %s of %s%s: %s"
                        .formatted(
                                passage.locator(),
                                passage.instrument(),
                                from == null ? "" : ", in force since " + english(from),
                                sentence);
            case DE ->
                "Nach %s %s%s gilt: %s"
                        .formatted(
                                passage.locator(),
                                passage.instrument(),
                                from == null ? "" : " (in Kraft seit " + german(from) + ")",
                                sentence);
            case JA ->
                "%s%s%sによれば、%s"
                        .formatted(
                                passage.instrument(),
                                passage.locator(),
                                from == null ? "" : "（" + asian(from) + "施行）",
                                sentence);
            case ZH ->
                "根据%s的《%s》%s，%s"
                        .formatted(
                                from == null ? "现行" : asian(from) + "起施行",
                                passage.instrument(),
                                passage.locator(),
                                sentence);
        };
    }

    private static String english(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS_EN[day.getMonthValue() - 1] + " " + day.getYear();
    }

    private static String german(LocalDate day) {
        return day.getDayOfMonth() + ". " + MONTHS_DE[day.getMonthValue() - 1] + " " + day.getYear();
    }

    private static String asian(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** Kanji numbers as digits, number words as digits and back, dates in another order, references in another spelling. */
    static String renoted(Language language, String sentence) {
        return switch (language) {
            case EN -> english(sentence);
            case DE -> german(sentence);
            case JA, ZH -> KANJI.matcher(sentence).replaceAll(found -> Integer.toString(kanji(found.group(1))));
        };
    }

    private static String english(String sentence) {
        String dated = Pattern.compile("\\b(\\d{1,2}) (" + String.join("|", MONTHS_EN) + ") (\\d{4})\\b")
                .matcher(sentence)
                .replaceAll("$2 $1, $3");
        return counted(dated, DIGITS_EN, "days|months|years|hours|weeks|business days|per cent")
                .replaceAll("\\bArticle (?=\\d)", "Art. ")
                .replaceAll("(?<=\\d) ?per ?cent\\b", "%");
    }

    private static String german(String sentence) {
        return counted(sentence, DIGITS_DE, "Tagen?|Monaten?|Jahren?|Wochen|Stunden|Werktagen?|Arbeitstagen?")
                .replaceAll("\\bArtikel (?=\\d)", "Art. ")
                .replaceAll("(?<=\\d) Prozent\\b", " %");
    }

    private static String counted(String sentence, List<String> words, String units) {
        Pattern number = Pattern.compile("(?<![\\p{L}\\d.,-])(\\d{1,2}|"
                + String.join("|", words.subList(2, words.size())) + ")(?= (?:" + units + ")\\b)");
        return number.matcher(sentence).replaceAll(found -> other(found, words));
    }

    private static String other(MatchResult found, List<String> words) {
        String written = found.group(1);
        int at = words.indexOf(written.toLowerCase(Locale.ROOT));
        if (at >= 0) {
            return Integer.toString(at);
        }
        int number = Integer.parseInt(written);
        return number >= 2 && number < words.size() ? words.get(number) : written;
    }

    private static int kanji(String number) {
        int value = 0;
        for (char digit : number.toCharArray()) {
            value = digit == '十' ? Math.max(1, value) * 10 : value + "一二三四五六七八九".indexOf(digit) + 1;
        }
        return value;
    }

    /** Words of law for others that mean the same. */
    static String reworded(Language language, String sentence) {
        String reworded = sentence;
        for (String[] pair : SYNONYMS.get(language)) {
            reworded = reworded.replaceAll(pair[0], pair[1]);
        }
        return reworded;
    }
}
