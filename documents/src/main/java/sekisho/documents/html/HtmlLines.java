package sekisho.documents.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import sekisho.documents.layout.Line;
import sekisho.documents.layout.Spacing;

/** Walks a page without recursion, so that no depth of nesting can exhaust the stack. */
final class HtmlLines implements NodeFilter {

    private static final Set<String> BREAKS = Set.of("br", "hr");
    private static final Pattern MARKER =
            Pattern.compile("[(（][\\p{L}\\p{N}]{1,5}[)）]|[\\p{L}\\p{N}]{1,4}[.)）]|[0-9]{1,3}|[a-z]|[-–—•]");

    private static final int MARKER_CHARS_MAX = 8;

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private int heading;
    private int depth;
    private String label;

    private HtmlLines() {}

    static List<Line> of(Element content) {
        HtmlLines walk = new HtmlLines();
        content.filter(walk);
        walk.close();
        return List.copyOf(walk.lines);
    }

    @Override
    public FilterResult head(Node node, int nesting) {
        if (node instanceof TextNode text) {
            open.append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (BREAKS.contains(element.normalName())) {
            close();
        } else if (element.normalName().equals("table") && isData(element)) {
            close();
            lines.add(new Line.Table(rows(element)));
            return FilterResult.SKIP_ENTIRELY;
        } else if (isBlock(element)) {
            close();
            enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int nesting) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        if (isLayoutCell(element)) {
            open.append(' ');
        } else if (isBlock(element)) {
            close();
            leave(element);
        }
        return FilterResult.CONTINUE;
    }

    private void enter(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                heading = element.normalName().charAt(1) - '0';
            case "ul", "ol" -> depth++;
            case "li" -> label = Labels.of(element);
            default -> {
                // Any other block only parts what stands before it from what stands in it.
            }
        }
    }

    private void leave(Element element) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading = 0;
            case "ul", "ol" -> depth--;
            case "li" -> label = null;
            default -> {
                // See above.
            }
        }
    }

    /** The label cell of a table that only lays out points stays on one line with its text. */
    private static boolean isBlock(Element element) {
        return element.isBlock() && !isLayoutCell(element) && !isFirstInCellBehindLabel(element);
    }

    private static boolean isLayoutCell(Element element) {
        boolean cell = element.normalName().equals("td") || element.normalName().equals("th");
        return cell && isMarker(element) || isInLabelCell(element);
    }

    private static boolean isInLabelCell(Element element) {
        Element cell = element.parent();
        return cell != null && cell.normalName().equals("td") && isMarker(cell);
    }

    private static boolean isFirstInCellBehindLabel(Element element) {
        Element cell = element.normalName().equals("td") ? element : element.parent();
        if (cell == null || !cell.normalName().equals("td") || cell.previousElementSibling() == null) {
            return false;
        }
        boolean first = cell == element || element.previousElementSibling() == null;
        return first && isLayoutCell(cell.previousElementSibling());
    }

    /** Looks at the first few signs only: a cell may hold the whole page. */
    private static boolean isMarker(Element element) {
        StringBuilder start = new StringBuilder();
        element.filter((node, nesting) -> {
            if (node instanceof TextNode text) {
                start.append(text.getWholeText().strip());
            }
            return start.length() > MARKER_CHARS_MAX ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        return start.length() <= MARKER_CHARS_MAX && MARKER.matcher(start).matches();
    }

    private static boolean isData(Element table) {
        if (!table.select("table table").isEmpty()) {
            return false;
        }
        return table.select("tr").stream()
                .anyMatch(row -> row.children().size() > 1
                        && !isMarker(row.child(0))
                        && !row.child(0).text().isBlank());
    }

    private static List<List<String>> rows(Element table) {
        return table.select("tr").stream()
                .map(row -> row.children().stream()
                        .map(cell -> Spacing.tidy(cell.text()))
                        .toList())
                .toList();
    }

    private void close() {
        String text = Spacing.tidy(open.toString());
        open.setLength(0);
        if (text.isEmpty()) {
            return;
        }
        if (heading > 0) {
            lines.add(new Line.Heading(heading, text));
        } else if (label != null) {
            lines.add(new Line.Item(depth, label, text));
            label = null;
        } else {
            lines.add(new Line.Words(text));
        }
    }
}
