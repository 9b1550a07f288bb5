package sekisho.documents.eurlex;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import sekisho.documents.layout.Figures;
import sekisho.documents.layout.Spacing;

/** The words of an element of the page. */
final class Inline {

    private static final Pattern CALL = Pattern.compile("\\s?\\(\\s*\\)");
    private static final Pattern MARK = Pattern.compile("[▼►◄▲]\\s?(?:[A-Z]\\d{0,3}(?![\\p{L}\\d]))?");
    private static final Pattern BEFORE_STOP = Pattern.compile("\\s+(?=[,;.:](?:\\s|$))");

    private Inline() {}

    static String of(Element element) {
        StringBuilder words = new StringBuilder();
        write(element, words);
        return tidy(words.toString());
    }

    static String raw(Node node) {
        StringBuilder words = new StringBuilder();
        part(node, words);
        return words.toString();
    }

    static String tidy(String words) {
        String unmarked = CALL.matcher(MARK.matcher(words).replaceAll(" ")).replaceAll("");
        return BEFORE_STOP.matcher(Spacing.tidy(unmarked)).replaceAll("");
    }

    private static void write(Element element, StringBuilder words) {
        for (Node node : element.childNodes()) {
            part(node, words);
        }
    }

    private static void part(Node node, StringBuilder words) {
        if (node instanceof TextNode text) {
            words.append(text.getWholeText());
        } else if (node instanceof Element inner && Role.of(inner) != Role.DROPPED && !isCall(inner)) {
            if (inner.normalName().equals("sup") || inner.hasClass("superscript") || inner.hasClass("oj-super")) {
                words.append(Figures.raised(of(inner)));
            } else if (inner.normalName().equals("sub") || inner.hasClass("subscript") || inner.hasClass("oj-sub")) {
                words.append(Figures.lowered(of(inner)));
            } else {
                boolean breaks = inner.isBlock() || inner.normalName().equals("br");
                words.append(breaks ? " " : "");
                write(inner, words);
                words.append(breaks ? " " : "");
            }
        }
    }

    /** The call of a footnote: a link to it inside the page. */
    private static boolean isCall(Element inner) {
        String target = inner.normalName().equals("a") ? inner.attr("href") : "";
        return target.matches("#?(?:E\\d+|ntr?\\d.*|ntc\\d.*|src\\.E\\d+)|.*#(?:ntr|ntc|E\\d).*");
    }
}
