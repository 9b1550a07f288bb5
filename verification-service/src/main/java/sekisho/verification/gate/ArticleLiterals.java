package sekisho.verification.gate;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.verification.gate.Literals.Rule;

/**
 * Article ids in each country's form, brought to one: {@code Art. 6(1)(f)} and {@code Artikel 6 Absatz 1 Buchstabe f}
 * become {@code article:6.1.f}; {@code 第十七条第二項} and {@code 第17条第2項} become {@code article:17.2}.
 */
final class ArticleLiterals {

    private static final String KIND =
            "(articles?|artikeln?|art\\.?|sections?|sec\\.|rules?|regulations?|paragraphs?|para\\.?"
                    + "|chapters?|kapiteln?|parts?|absatz|absatzes|abs\\.|nummern?|nr\\.|satz|buchstaben?|lit\\.|§§?)";
    private static final String ID = "(\\d+[a-z]{0,2}(?:[.-]\\d+)*|\\b[a-z]\\b)((?: ?\\([0-9a-z]{1,5}\\))*)";
    private static final String TAIL =
            "((?: ?,? ?(?:absatz|abs\\.|unterabsatz|unterabs\\.|satz|nummer|nr\\.|buchstabe|buchst\\.|lit\\.) ?\\d*[a-z]{0,2}\\b)*)";
    private static final Pattern STEP = Pattern.compile(
            "(unterabsatz|unterabs\\.|absatz|abs\\.|satz|nummer|nr\\.|buchstabe|buchst\\.|lit\\.) ?(\\d*[a-z]{0,2})");
    private static final Pattern BRACKET = Pattern.compile("\\(([0-9a-z]{1,5})\\)");

    private static final String N = "(?:\\d+|" + Numerals.KANJI + ")";
    private static final String ASIAN =
            "第?(" + N + ")(条|條)((?:の" + N + "|之" + N + ")*)" + "((?:第?[(]?" + N + "[)]?[項款号项號目])*)";
    private static final Pattern NUMBER = Pattern.compile(N);

    static final List<Rule> RULES = List.of(
            Rule.of("(?=[aspcrkbnl§])(?<![\\p{L}])" + KIND + " ?" + ID + TAIL, ArticleLiterals::western),
            Rule.asian(ASIAN, ArticleLiterals::asian),
            Rule.asian("第(" + N + ")(章|編|编|节|節|部)", m -> "chapter:" + Numerals.plain(m.group(1))),
            Rule.asian("第?[(]?(" + N + ")[)]?([項款号项號])", m -> "paragraph:" + Numerals.plain(m.group(1))));

    private ArticleLiterals() {}

    private static String western(MatchResult m) {
        StringBuilder id = new StringBuilder(m.group(2).toLowerCase(Locale.ROOT));
        Matcher brackets = BRACKET.matcher(m.group(3));
        while (brackets.find()) {
            id.append('.').append(brackets.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher steps = STEP.matcher(m.group(4));
        while (steps.find()) {
            boolean sentence = "satz".equalsIgnoreCase(steps.group(1));
            id.append(sentence ? ".s" : ".").append(steps.group(2).toLowerCase(Locale.ROOT));
        }
        return kind(m.group(1)) + ":" + id;
    }

    private static String asian(MatchResult m) {
        StringBuilder id = new StringBuilder(Numerals.plain(m.group(1)));
        append(id, '-', m.group(3));
        append(id, '.', m.group(4));
        return "article:" + id;
    }

    private static void append(StringBuilder id, char separator, String numbers) {
        Matcher each = NUMBER.matcher(numbers);
        while (each.find()) {
            id.append(separator).append(Numerals.plain(each.group()));
        }
    }

    private static String kind(String written) {
        return switch (written.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'a' -> written.toLowerCase(Locale.ROOT).startsWith("abs") ? "paragraph" : "article";
            case '§', 's' -> written.toLowerCase(Locale.ROOT).startsWith("satz") ? "sentence" : "section";
            case 'r' -> "rule";
            case 'c', 'k' -> "chapter";
            case 'b', 'l' -> "letter";
            case 'n' -> "number";
            default -> written.toLowerCase(Locale.ROOT).startsWith("part") ? "part" : "paragraph";
        };
    }
}
