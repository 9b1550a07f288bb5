package sekisho.documents.html;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** What a browser shows before an item of a list. */
final class Labels {

    private static final int LETTERS = 26;

    private Labels() {}

    static String of(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "•";
        }
        int number = number(item.attr("value"), number(list.attr("start"), 1) + item.elementSiblingIndex());
        return switch (list.attr("type")) {
            case "a" -> letter(number) + ".";
            case "A" -> letter(number).toUpperCase(Locale.ROOT) + ".";
            default -> number + ".";
        };
    }

    private static String letter(int number) {
        return number >= 1 && number <= LETTERS ? String.valueOf((char) ('a' + number - 1)) : Integer.toString(number);
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
