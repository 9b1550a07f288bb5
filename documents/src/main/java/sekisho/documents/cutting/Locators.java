package sekisho.documents.cutting;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.documents.structure.Numerals;

/** Places as the law of a language writes them, built from the outside in. */
final class Locators {

    private static final Pattern DIGITS_FIRST = Pattern.compile("\\d.*");
    private static final Pattern ONE_LETTER = Pattern.compile("\\p{L}");
    private static final Pattern LETTERS_TWICE = Pattern.compile("(\\p{L})\\1+");

    private final Language language;

    Locators(Language language) {
        this.language = language;
    }

    /** A label behind an outer one that it needs: {@code Anhang I} and {@code Nr. 2}, 附則 and 第二条. */
    String inside(String outer, String label) {
        return outer.isEmpty() ? label : outer + (isEastAsian() ? "" : " ") + label;
    }

    /** A numbered paragraph of an article. */
    String paragraph(String article, String number) {
        return switch (language) {
            case DE -> article + " Abs. " + number;
            case EN -> article + "(" + number + ")";
            case JA -> article + japanese(number, "項");
            case ZH -> article + chinese(number, "款");
        };
    }

    /** A paragraph without number, by its place from 1. */
    String unnumbered(String article, int place) {
        return language == Language.EN ? article + " para. " + place : paragraph(article, Integer.toString(place));
    }

    /** A paragraph of a document that is no statute. */
    String plain(String heading, int place) {
        return (heading + " ¶ " + place).strip();
    }

    /** A point of a paragraph, or of a point; depth from 1. */
    String point(String outer, String number, int depth) {
        return switch (language) {
            case EN -> outer + "(" + number + ")";
            case DE -> outer + " " + german(number);
            case JA -> depth == 1 ? outer + japanese(number, "号") : outer + innerJapanese(number);
            case ZH -> outer + (depth == 1 ? chinese(number, "项") : "第" + number + "目");
        };
    }

    private static String german(String number) {
        if (DIGITS_FIRST.matcher(number).matches()) {
            return "Nr. " + number;
        }
        if (ONE_LETTER.matcher(number).matches()) {
            return "Buchst. " + number.toLowerCase(Locale.ROOT);
        }
        return LETTERS_TWICE.matcher(number).matches() ? "Doppelbuchst. " + number : number;
    }

    /** 第三号, 第三号の二 for {@code 3-2}. */
    private static String japanese(String number, String unit) {
        String[] steps = number.split("-");
        StringBuilder words =
                new StringBuilder("第").append(sign(steps[0], false)).append(unit);
        for (int i = 1; i < steps.length; i++) {
            words.append("の").append(sign(steps[i], false));
        }
        return words.toString();
    }

    private static String innerJapanese(String number) {
        return DIGITS_FIRST.matcher(number).matches() ? "（" + number + "）" : number;
    }

    private static String chinese(String number, String unit) {
        return "第" + sign(number, true) + unit;
    }

    private static String sign(String number, boolean chinese) {
        OptionalInt value = Numerals.value(number);
        if (value.isEmpty()) {
            return number;
        }
        return chinese ? Numerals.chinese(value.getAsInt()) : Numerals.japanese(value.getAsInt());
    }

    private boolean isEastAsian() {
        return language == Language.JA || language == Language.ZH;
    }
}
