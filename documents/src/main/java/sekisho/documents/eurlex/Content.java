package sekisho.documents.eurlex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import sekisho.documents.structure.Block;

/** Content of the page as blocks: points stand in two columns, of a grid or of a table. */
final class Content {

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> GROUPS = Set.of("thead", "tbody", "tfoot");
    private static final int SIGN_CHARS_MAX = 12;
    private static final Pattern SIGN =
            Pattern.compile("\\(?(?:\\d{1,3}[a-z]{0,3}|[a-z]{1,5}|[A-Z]|[ivxIVX]{1,7})\\)|\\d{1,3}[a-z]?\\.|[—–•-]");
    private static final Pattern AROUND = Pattern.compile("^\\(|[).]+$");

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int place;

    private Content() {}

    /** What stands in an element. */
    static List<Block> of(Element element) {
        Content content = new Content();
        boolean listed = element.hasClass("grid-container") || element.hasClass("grid-list");
        if (listed || element.normalName().equals("table") || LISTS.contains(element.normalName())) {
            content.element(element);
        } else {
            content.inside(element);
        }
        content.flush();
        return List.copyOf(content.blocks);
    }

    private void inside(Element element) {
        for (Node node : element.childNodes()) {
            if (!(node instanceof Element inner)) {
                words.append(Inline.raw(node));
            } else if (Role.of(inner) != Role.DROPPED) {
                element(inner);
            }
        }
    }

    private void element(Element inner) {
        if (inner.hasClass("grid-list") || inner.hasClass("grid-container")) {
            flush();
            grid(inner);
        } else if (inner.normalName().equals("table")) {
            flush();
            table(inner);
        } else if (LISTS.contains(inner.normalName())) {
            flush();
            inner.children().forEach(entry -> point("—", of(entry)));
        } else if (inner.isBlock()) {
            flush();
            inside(inner);
            flush();
        } else {
            words.append(Inline.raw(inner));
        }
    }

    private void grid(Element grid) {
        String label = "";
        for (Element column : grid.children()) {
            if (column.hasClass("grid-list-column-1")) {
                label = Inline.of(column);
            } else if (column.hasClass("grid-list-column-2")) {
                point(label, of(column));
                label = "";
            } else {
                element(column);
            }
        }
    }

    /** Rows of a sign and its words are points; any other table is one. */
    private void table(Element table) {
        List<Element> rows = rows(table);
        boolean points = !rows.isEmpty() && rows.stream().allMatch(Content::isPoint);
        if (points) {
            for (Element row : rows) {
                List<Element> cells = filled(row);
                point(Inline.of(cells.getFirst()), cells.size() > 1 ? of(cells.get(1)) : List.of());
            }
            return;
        }
        List<List<String>> told = rows.stream()
                .map(row -> row.children().stream().map(Inline::of).toList())
                .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                .toList();
        if (!told.isEmpty()) {
            blocks.add(new Block.Table(told));
        }
    }

    static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (part.normalName().equals("tr")) {
                rows.add(part);
            } else if (GROUPS.contains(part.normalName())) {
                rows.addAll(rows(part));
            }
        }
        return rows;
    }

    private static boolean isPoint(Element row) {
        List<Element> cells = filled(row);
        if (cells.isEmpty() || cells.size() > 2) {
            return false;
        }
        String sign = Inline.of(cells.getFirst());
        return sign.length() <= SIGN_CHARS_MAX && SIGN.matcher(sign).matches();
    }

    static List<Element> filled(Element row) {
        return row.children().stream().filter(cell -> !cell.text().isBlank()).toList();
    }

    private void point(String label, List<Block> inner) {
        place++;
        if (!label.isEmpty() || !inner.isEmpty()) {
            String sign = AROUND.matcher(label).replaceAll("");
            boolean counted = sign.matches("[\\p{L}\\p{N}]{1,8}");
            blocks.add(new Block.Point(counted ? sign : Integer.toString(place), label.isEmpty() ? "—" : label, inner));
        }
    }

    private void flush() {
        String tidy = Inline.tidy(words.toString());
        words.setLength(0);
        if (!tidy.isEmpty()) {
            blocks.add(new Block.Words(tidy));
        }
    }
}
