package sekisho.documents.structure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How acts of the European Union name themselves and count their parts, in English and German. */
public final class EuropeanAct {

    private static final int TITLE_CHARS_MAX = 2_000;
    private static final Pattern NAME = Pattern.compile(
            "(?iu)\\b((?:(?:commission|council|delegated|implementing|framework|delegierte[rs]?)\\s+){0,3}"
                    + "(?:regulation|directive|decision|recommendation|guideline"
                    + "|(?:durchführungs|rahmen)?(?:verordnung|richtlinie|beschlu(?:ss|ß)|entscheidung|empfehlung)|leitlinie))"
                    + "(\\s*\\([A-Z, ]{2,20}\\))?\\s*((?:no|nr\\.?)\\s*)?(\\d{1,4}/\\d{1,4}(?:/[A-Z]{2,8})?)");
    private static final Pattern ARTICLE = Pattern.compile(
            "(?iu)(?:article|artikel|art\\.?)\\s*(\\d{1,4}\\s?[a-z]{0,3}|[IVXLC]{1,8})(?![\\p{L}\\d]).*");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,4}\\s?[a-z]{0,3})\\)?\\.?");

    private EuropeanAct() {}

    /** {@code Regulation (EU) 2016/679} out of a long title in capitals; the title itself when it tells no number. */
    public static String name(String longTitle) {
        String title = longTitle.replaceAll("[\\s\\u00a0]+", " ").strip();
        String head = title.length() <= TITLE_CHARS_MAX ? title : title.substring(0, TITLE_CHARS_MAX);
        Matcher name = NAME.matcher(head);
        if (!name.find()) {
            return head;
        }
        String community =
                name.group(2) == null ? "" : " " + name.group(2).strip().toUpperCase(Locale.ROOT);
        String no = name.group(3) == null ? "" : no(name.group(3));
        return words(name.group(1)) + community + " " + no + name.group(4).toUpperCase(Locale.ROOT);
    }

    private static String no(String word) {
        return word.strip().toLowerCase(Locale.ROOT).startsWith("nr") ? "Nr. " : "No ";
    }

    private static String words(String capitals) {
        StringBuilder words = new StringBuilder();
        for (String word : capitals.split(" +")) {
            words.append(words.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /** {@code 6a} of {@code Article 6a}; of a sole article {@code 1}; of anything else its words. */
    public static String articleNumber(String title) {
        Matcher article = ARTICLE.matcher(title.strip());
        if (article.matches()) {
            return article.group(1).replace(" ", "");
        }
        boolean sole = title.toLowerCase(Locale.ROOT).matches(".*\\b(?:sole article|einziger artikel)\\b.*");
        return sole ? "1" : title.strip();
    }

    /** {@code Art. 6a}; of a sole article its words. */
    public static String articleLabel(String title) {
        Matcher article = ARTICLE.matcher(title.strip());
        return article.matches() ? "Art. " + article.group(1).replace(" ", "") : title.strip();
    }

    /** {@code 1a} of {@code 1a.} and {@code (1a)}; null when it is no number. */
    public static String paragraphNumber(String label) {
        Matcher number = NUMBER.matcher(label.strip());
        return number.matches() ? number.group(1).replace(" ", "") : null;
    }
}
