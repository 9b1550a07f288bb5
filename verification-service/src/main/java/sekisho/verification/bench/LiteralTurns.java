package sekisho.verification.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sekisho.contracts.Language;

/** Numbers, units, dates and article ids, turned. */
final class LiteralTurns {

    private static final String KANJI = "[一二三四五六七八九十百千]+";
    private static final List<String> OTHER_KANJI = List.of("二", "三", "五", "六", "七", "十", "十五", "二十", "三十", "六十", "百");
    private static final List<String> OTHER_EN = List.of("two", "three", "four", "seven", "ten", "twelve");
    private static final List<String> OTHER_DE = List.of("zwei", "drei", "vier", "sieben", "zehn", "zwölf");

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\d.,/(-])(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,6}(?:[.,]\\d{1,2})?)(?= ?(?:%|per ?cent"
                    + "|Prozent|€|Euro|days|months|years|hours|weeks|minutes|business|calendar|working|Business|Tage|Monate|Jahre|Wochen|Stunden|Werktag"
                    + "|Arbeitstag|Kalender|Millionen|million|Mitglieder|customers|persons|Personen)|个|日[以内]|万元|元|年以|人)");
    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\p{L}-])(two|three|four|five|six|seven|ten|twelve|zwei|drei|vier|fünf|sechs|sieben|zehn|zwölf)(?= \\p{L})");
    private static final Pattern COUNTED = Pattern.compile("(?<![第百分之条項年月の成和正治前次各" + "一二三四五六七八九十百千万亿" + "])(" + KANJI
            + ")(?=日[以内間を]|月[以を間]|箇月|か月|年[以間を内]|人[以の]|円|万円|億円|分の|回|倍|个月|个工作日|年内|元|万元|亿元|名|百分)|(?<=百分之)(" + KANJI + ")");

    private static final List<Turn> BOUNDS = List.of(
            Turn.of("\\bat least\\b", "at most"),
            Turn.of("\\bnot (?:less|fewer) than\\b", "not more than"),
            Turn.of("\\bexceed(s|ing)?\\b", "below"),
            Turn.of("\\bmore than\\b", "less than"),
            Turn.of("\\bwithin\\b(?= \\w+ (?:days|months|business|hours|years))", "after"),
            Turn.of("\\bmindestens\\b", "höchstens"),
            Turn.of("\\bhöchstens\\b", "mindestens"),
            Turn.of("\\bspätestens\\b", "frühestens"),
            Turn.of("\\bmehr als\\b", "weniger als"),
            Turn.of("(?<=[日年月人円])以内", "以上"),
            Turn.of("(?<=[日年月人円])以上", "以下", "未満"),
            Turn.of("(?<=[日年月人円])以下", "以上"),
            Turn.of("(?<=日|月|年)内(?=[向作报提办将])", "后"),
            Turn.of("不得?低于|不少于", "不超过"),
            Turn.of("不得?超过", "不低于"),
            Turn.of("超过(?=[百\\d" + "一二三四五六七八九十])", "低于"));

    static final Map<Language, List<Turn>> UNITS = Map.of(
            Language.EN,
            List.of(
                    Turn.of("(?<=\\d |\\w )[Bb]usiness [Dd]ays\\b", "calendar days", "months"),
                    Turn.of(
                            "(?<=(?:\\d|two|three|four|five|six|seven|ten|twelve|thirty|fourteen) )days\\b",
                            "months",
                            "business days",
                            "weeks"),
                    Turn.of("(?<=(?:\\d|two|three|four|five|six|seven|ten|twelve) )months\\b", "years", "weeks"),
                    Turn.of("(?<=(?:\\d|two|three|four|five|six|seven|ten|twelve) )years\\b", "months"),
                    Turn.of("(?<=(?:\\d|two|three|four|five|six|seven|ten|twelve|four) )hours\\b", "days"),
                    Turn.of("(?<=\\d) ?(?:%|per ?cent\\b)", " basis points"),
                    Turn.of("(?:US)?\\$ ?(?=\\d)", "EUR ", "AED "),
                    Turn.of("(?<=\\d )million\\b", "billion")),
            Language.DE,
            List.of(
                    Turn.of("\\bWerktagen?\\b", "Kalendertagen", "Monaten"),
                    Turn.of("\\bArbeitstagen?\\b", "Kalendertagen", "Werktagen"),
                    Turn.of("(?<=\\p{L} |\\d )Tagen?\\b", "Wochen", "Monaten"),
                    Turn.of("(?<=\\p{L} |\\d )Wochen\\b", "Monaten", "Tagen"),
                    Turn.of(
                            "(?<=(?:\\d|zwei|drei|vier|fünf|sechs|zwölf|zehn|eines) )Monate?n?s?\\b",
                            "Jahren",
                            "Wochen"),
                    Turn.of("(?<=(?:\\d|zwei|drei|vier|fünf|sechs|zwölf|zehn) )Jahren?\\b", "Monaten"),
                    Turn.of("(?<=\\d) ?(?:Prozent\\b|%)", " Basispunkte"),
                    Turn.of("\\bEuro\\b", "US-Dollar", "Franken"),
                    Turn.of("(?<=\\d )Millionen\\b", "Milliarden")),
            Language.JA,
            List.of(
                    Turn.of("(?<=" + KANJI + "{1,4})日(?=[以を間])", "月", "年"),
                    Turn.of("(?<=[一二三四五六七八九十])(?:箇月|か月|月)(?=[以を間])", "年", "週間"),
                    Turn.of("(?<=[一二三四五六七八九十])年(?=[以間を])", "月", "日"),
                    Turn.of("(?<=万|億|\\d|十|百|千)円", "ドル", "元"),
                    Turn.of("(?<=[一二三四五六七八九十百千])万円", "億円"),
                    Turn.of("百分の(?=[一二三四五六七八九十])", "千分の")),
            Language.ZH,
            List.of(
                    Turn.of("(?<=[一二三四五六七八九十\\d])个?工作日", "日", "个月"),
                    Turn.of("(?<=[一二三四五六七八九十\\d])日(?=[内以])", "个月", "个工作日"),
                    Turn.of("(?<=[一二三四五六七八九十\\d])个月", "年", "日"),
                    Turn.of("(?<=[一二三四五六七八九十\\d])年(?=[内以的。，])", "个月"),
                    Turn.of("(?<=[万亿百千十\\d])元", "美元", "欧元"),
                    Turn.of("(?<=[一二三四五六七八九十百千])万元", "亿元"),
                    Turn.of("百分之(?=[一二三四五六七八九十])", "千分之")));

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember";
    private static final Pattern YEAR = Pattern.compile(
            "(?<=(?:" + MONTHS + ") )(\\d{4})\\b|(?<=\\bin )(20\\d\\d)\\b|((?:19|20)\\d\\d)(?=年|-\\d\\d-\\d\\d)");
    private static final Pattern DAY =
            Pattern.compile("\\b(\\d{1,2})(?=\\.? (?:" + MONTHS + ")\\b)|(?<=月)(\\d{1,2})(?=日)|(?<=年)(\\d{1,2})(?=月)");
    private static final Pattern ERA = Pattern.compile("(?<=平成|昭和|令和|大正|明治)(" + KANJI + ")(?=年)");

    private static final Pattern WESTERN_ID = Pattern.compile(
            "(?:(?<=\\b(?:Section|Article|Art\\.|Rule|Rules|Chapter|Part|Sections|Regulation|Abs\\.|Absatz|Satz|Nummer|Nr\\.|Artikel"
                    + "|Buchstabe) ?\\u200e?)|(?<=§ )|(?<=§§ ))(\\d+)");
    private static final Pattern ASIAN_ID = Pattern.compile("(?<=第)(" + KANJI + ")(?=[条項号款项])");

    private LiteralTurns() {}

    static Optional<String> number(Language language, String text, Random chance) {
        Optional<String> other = replaced(DIGITS, text, chance, LiteralTurns::otherDigits)
                .or(() -> replaced(
                        WORDS,
                        text,
                        chance,
                        (word, by) -> pick(language == Language.DE ? OTHER_DE : OTHER_EN, word, by)))
                .or(() -> replaced(COUNTED, text, chance, (word, by) -> pick(OTHER_KANJI, word, by)));
        return other.isEmpty() || chance.nextInt(3) == 0
                ? Turn.one(BOUNDS, text, chance).or(() -> other)
                : other;
    }

    static Optional<String> date(String text, Random chance) {
        return chance.nextBoolean()
                ? year(text, chance).or(() -> replaced(DAY, text, chance, LiteralTurns::otherDay))
                : replaced(DAY, text, chance, LiteralTurns::otherDay).or(() -> year(text, chance));
    }

    private static Optional<String> year(String text, Random chance) {
        return replaced(
                        YEAR,
                        text,
                        chance,
                        (year, by) -> Integer.toString(Integer.parseInt(year) + (by.nextBoolean() ? 1 : -1)))
                .or(() -> replaced(ERA, text, chance, (year, by) -> pick(OTHER_KANJI, year, by)));
    }

    static Optional<String> article(String text, Random chance) {
        return replaced(
                        WESTERN_ID,
                        text,
                        chance,
                        (id, by) -> Integer.toString(Integer.parseInt(id) + 1 + by.nextInt(3)))
                .or(() -> replaced(ASIAN_ID, text, chance, (id, by) -> pick(OTHER_KANJI, id, by)));
    }

    private static String otherDigits(String number, Random chance) {
        String bare = number.replaceAll("[.,]", "");
        return switch (chance.nextInt(3)) {
            case 0 ->
                number.matches("\\d+")
                        ? number + "0"
                        : number.replaceFirst("^\\d", number.charAt(0) == '9' ? "8" : "9");
            case 1 ->
                bare.equals(number)
                        ? Long.toString(Long.parseLong(bare) + 1)
                        : number.replaceFirst("^\\d", number.charAt(0) == '7' ? "6" : "7");
            default -> (number.charAt(0) == '1' ? "2" : "1") + number.substring(1);
        };
    }

    private static String otherDay(String day, Random chance) {
        int number = Integer.parseInt(day);
        return Integer.toString(number > 9 ? number - 1 - chance.nextInt(3) : number + 1 + chance.nextInt(3));
    }

    private static String pick(List<String> others, String than, Random chance) {
        List<String> left = others.stream().filter(other -> !other.equals(than)).toList();
        return left.get(chance.nextInt(left.size()));
    }

    private interface Other {
        String than(String written, Random chance);
    }

    private static Optional<String> replaced(Pattern pattern, String text, Random chance, Other other) {
        List<MatchResult> places = pattern.matcher(text).results().toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        MatchResult place = places.get(chance.nextInt(places.size()));
        int group = Stream.of(1, 2, 3)
                .filter(each -> each <= place.groupCount() && place.group(each) != null)
                .findFirst()
                .orElseThrow();
        return Optional.of(text.substring(0, place.start(group))
                + other.than(place.group(group), chance)
                + text.substring(place.end(group)));
    }
}
