package sekisho.inference.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import sekisho.contracts.Language;

/**
 * The kind of thing a question asks for, as far as its words tell: a time, an amount, a number. Words that answer must
 * hold such a thing; a provision that speaks of the matter but names no day answers no "how long".
 */
enum Wanted {
    TIME(
            Map.of(
                    Language.EN,
                    "how (long|often|soon|fast|quickly|late|early|frequent)|how many (\\w+ )?(day|week|month|year|hour|minute)"
                            + "|\\bwhen\\b|deadline|time limit|what (period|interval|date|time)|which (day|date|month)|how old|maximum age",
                    Language.DE,
                    "wie (lange|oft|schnell|häufig|alt)|wie vieler? ([\\p{L}]+ )?([\\p{L}]*tage|wochen|monate|jahre|stunden|minuten)"
                            + "|\\bwann\\b|\\bfrist|abständen?|wie viel zeit|aufbewahrungsdauer|zeitraum",
                    Language.JA,
                    "何[営業か箇ヶケ]*[日月年週時]|何時間|いつ|期間|期限|どのくらいの頻度|頻度|どれくらいの?間|何分以内",
                    Language.ZH,
                    "[几多][少个]?(个)?(工作)?[天日月年周]|[几多]少?(个)?小时|多久|多长时间|何时|什么时候|期限|频率|几分钟"),
            Map.of(
                    Language.EN,
                    "(\\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)[\\w-]*[ -]((business|working|calendar|full|trading)[ -])?"
                            + "(second|minute|hour|day|week|month|quarter|year)|annual|yearly|monthly|weekly|daily|quarter|immediate|without (undue )?delay|at once|promptly|every (day|week|month|year)"
                            + "|\\d+ (january|february|march|april|may|june|july|august|september|october|november|december)|before|after|same day|once a",
                    Language.DE,
                    "(\\d+|ein(en|e|er|es|em)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|dreißig) ?[\\p{L}]* ?([\\p{L}]*tag|woche|monat|jahr|stunde|minute|quartal|halbjahr)"
                            + "|jährlich|monatlich|wöchentlich|täglich|quartal|vierteljährlich|halbjährlich|unverzüglich|sofort|umgehend"
                            + "|\\d+\\. (januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)|bevor|nachdem|vor ",
                    Language.JA,
                    "[0-9一二三四五六七八九十百]+(営業)?(日|か月|ヶ月|箇月|カ月|月|年|週間|時間|分)|毎[日週月年]|四半期|半期|直ちに|速やかに|遅滞なく|即日|あらかじめ|事前|前に|後に",
                    Language.ZH,
                    "[0-9一二三四五六七八九十百两]+个?(工作|交易|自然)?(日|天|月|年|周|小时|分钟|季度)|每[日天周月年季]|季度|立即|及时|事先|之前|之后")),
    AMOUNT(
            Map.of(
                    Language.EN,
                    "how (much|high|large)|what (fee|fine|price|amount)|\\b(fee|fees|cost|costs|price|fine|penalty|threshold|limit|amount|maximum)\\b",
                    Language.DE,
                    "wie (hoch|teuer|viel (geld|euro))|kostet|kosten|gebühr|preis|bußgeld|[\\p{L}]*betrag|schwelle|grenze|schwellenwert|[\\p{L}]*deckel|höchst",
                    Language.JA,
                    "いくら|金額|手数料|罰金|料金|上限|限度額|何(万|億)?(円|ユーロ|ドル|パーセント)|報奨金",
                    Language.ZH,
                    "多少(钱|元|欧元|美元|金额|现金|罚)|金额|罚(多少|款)|收费|费用|限额|上限|额度|起点|门槛"),
            Map.of(
                    Language.EN,
                    "(eur|usd|gbp|cny|jpy|rmb|aed|[€$£¥])\\s?\\d|\\d[\\d.,]*\\s?(%|percent|per cent|euro|dollar|million|billion|times)",
                    Language.DE,
                    "(eur|usd|[€$£¥])\\s?\\d|\\d[\\d.,]*\\s?(%|prozent|euro|eur|dollar|millionen|mio|mrd|-fach|fache)|(ein|zwei|drei|fünf|zehn)[\\p{L}]*(fache| prozent| millionen)",
                    Language.JA,
                    "[0-9,，.]+\\s?(万|億|千)?(円|ユーロ|米?ドル|人民元|%|パーセント|割|分の)|[一二三四五六七八九十百千万億]+(円|倍)|分の[一二三四五]|(usd|eur|jpy)",
                    Language.ZH,
                    "[0-9,，.]+\\s?(万|亿|千)?(元|欧元|美元|人民币|%|倍)|[一二三四五六七八九十百千万亿]+(元|倍)|百分之|(usd|eur|cny)")),
    NUMBER(
            Map.of(
                    Language.EN, "how many",
                    Language.DE, "wie viele|wieviele|anzahl",
                    Language.JA, "何(人|名|件|回|社|個|枚|点|問|割|パーセント)|いくつ",
                    Language.ZH, "多少[人名家次个份件]|[几][人名次家份件位类]"),
            Map.of(
                    Language.EN,
                    "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|once|twice)\\b",
                    Language.DE,
                    "\\d|\\b(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|einmal|zweimal)\\b",
                    Language.JA,
                    "[0-9一二三四五六七八九十百]",
                    Language.ZH,
                    "[0-9一二三四五六七八九十百两]"));

    private final Map<Language, Pattern> asked;
    private final Map<Language, Pattern> given;

    Wanted(Map<Language, String> asked, Map<Language, String> given) {
        this.asked = compiled(asked);
        this.given = compiled(given);
    }

    /** The kinds a question asks for; a time is no mere number. */
    static List<Wanted> by(Language language, String question) {
        String text = question.toLowerCase(Locale.ROOT);
        List<Wanted> wanted = Arrays.stream(values())
                .filter(kind -> kind.asked.get(language).matcher(text).find())
                .toList();
        return wanted.contains(TIME)
                ? wanted.stream().filter(kind -> kind != NUMBER).toList()
                : wanted;
    }

    /** True if the words hold a thing of this kind. */
    boolean in(Language language, String words) {
        return given.get(language).matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    private static Map<Language, Pattern> compiled(Map<Language, String> patterns) {
        return patterns.entrySet().stream()
                .collect(java.util.stream.Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> Pattern.compile(entry.getValue())));
    }
}
