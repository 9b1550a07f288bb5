package sekisho.documents.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import sekisho.documents.layout.Line;
import sekisho.documents.layout.Spacing;

/** Walks a parsed document. A line break inside a paragraph parts it only where the next line begins something of its own. */
final class MarkdownLines extends AbstractVisitor {

    private final Predicate<String> begins;
    private final List<Line> lines = new ArrayList<>();
    private String label;
    private int depth;

    MarkdownLines(Predicate<String> begins) {
        this.begins = begins;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void visit(Heading heading) {
        lines.add(new Line.Heading(heading.getLevel(), words(heading).replace('\n', ' ')));
    }

    @Override
    public void visit(Paragraph paragraph) {
        StringBuilder open = new StringBuilder();
        for (String line : words(paragraph).split("\n")) {
            if (!open.isEmpty() && begins.test(Spacing.tidy(line))) {
                add(open.toString());
                open.setLength(0);
            }
            Spacing.join(open, line.strip());
        }
        add(open.toString());
    }

    private void add(String text) {
        if (label == null) {
            lines.add(new Line.Words(text));
        } else {
            lines.add(new Line.Item(depth, label, text));
            label = null;
        }
    }

    @Override
    public void visit(BulletList list) {
        items(list, null, 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        items(list, list.getMarkerDelimiter(), start == null ? 1 : start);
    }

    private void items(Node list, String delimiter, int start) {
        depth++;
        int number = start;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                label = delimiter == null ? "•" : number + delimiter;
                number++;
                visitChildren(item);
                label = null;
            }
        }
        depth--;
    }

    @Override
    public void visit(FencedCodeBlock code) {
        code.getLiteral().lines().forEach(line -> lines.add(new Line.Words(line)));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        code.getLiteral().lines().forEach(line -> lines.add(new Line.Words(line)));
    }

    @Override
    public void visit(HtmlBlock html) {
        lines.add(new Line.Words(Jsoup.parseBodyFragment(html.getLiteral()).text()));
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock)) {
            visitChildren(block);
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        for (Node section = block.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    rows.add(cells(row));
                }
            }
        }
        lines.add(new Line.Table(rows));
    }

    private static List<String> cells(Node row) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                cells.add(Spacing.tidy(words(cell)));
            }
        }
        return cells;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak softBreak) {
                words.append('\n');
            }

            @Override
            public void visit(HardLineBreak hardBreak) {
                words.append('\n');
            }
        });
        return words.toString();
    }
}
