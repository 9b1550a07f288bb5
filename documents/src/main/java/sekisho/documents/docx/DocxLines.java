package sekisho.documents.docx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BodyElementType;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFAbstractFootnoteEndnote;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import sekisho.documents.layout.Line;
import sekisho.documents.layout.Spacing;

/** Walks the body in order. */
final class DocxLines {

    private final XWPFDocument document;
    private final Headings headings;
    private final Numbering numbering;
    private final List<Line> lines = new ArrayList<>();
    private int contentsLines;

    DocxLines(XWPFDocument document) {
        this.document = document;
        this.headings = new Headings(document.getStyles());
        this.numbering = new Numbering(document);
    }

    List<Line> lines() {
        document.getBodyElements().forEach(this::element);
        return List.copyOf(lines);
    }

    int contentsLines() {
        return contentsLines;
    }

    private void element(IBodyElement element) {
        if (element.getElementType() == BodyElementType.PARAGRAPH) {
            paragraph((XWPFParagraph) element);
        } else if (element.getElementType() == BodyElementType.TABLE) {
            table((XWPFTable) element);
        } else if (element instanceof XWPFSDT control) {
            // A content control gives its text only; each of its lines is a paragraph.
            control.getContent().getText().lines().forEach(line -> add(new Line.Words(line)));
        }
    }

    private void paragraph(XWPFParagraph paragraph) {
        if (headings.isContents(paragraph)) {
            contentsLines++;
            return;
        }
        RunText run = RunText.of(paragraph);
        String label = numbering.label(paragraph);
        for (String part : run.text().split("\n")) {
            line(paragraph, label, part);
            label = "";
        }
        run.boxes().forEach(box -> add(new Line.Words(box)));
        run.footnotes().forEach(id -> note(document.getFootnoteByID(id)));
        run.endnotes().forEach(id -> note(document.getEndnoteByID(id)));
    }

    private void line(XWPFParagraph paragraph, String label, String text) {
        if (text.isBlank()) {
            return;
        }
        int level = headings.level(paragraph);
        if (level > 0) {
            add(new Line.Heading(level, (label + " " + text).strip()));
        } else if (label.isEmpty()) {
            add(new Line.Words(text));
        } else {
            add(new Line.Item(numbering.depth(paragraph), label, text));
        }
    }

    private void add(Line line) {
        lines.add(line);
    }

    private void note(XWPFAbstractFootnoteEndnote note) {
        if (note == null) {
            return;
        }
        StringBuilder text = new StringBuilder();
        note.getParagraphs()
                .forEach(paragraph -> text.append(RunText.of(paragraph).text()).append(' '));
        if (!text.toString().isBlank()) {
            add(new Line.Note("[" + note.getId() + "] " + Spacing.tidy(text.toString())));
        }
    }

    /** A table of one column only frames its paragraphs. */
    private void table(XWPFTable table) {
        boolean frame =
                table.getRows().stream().allMatch(row -> row.getTableCells().size() <= 1);
        if (frame) {
            table.getRows()
                    .forEach(row -> row.getTableCells()
                            .forEach(cell -> cell.getBodyElements().forEach(this::element)));
            return;
        }
        add(new Line.Table(table.getRows().stream().map(DocxLines::cells).toList()));
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(DocxLines::text).toList();
    }

    private static String text(XWPFTableCell cell) {
        StringBuilder text = new StringBuilder();
        cell.getParagraphs()
                .forEach(paragraph -> text.append(RunText.of(paragraph).text()).append(' '));
        cell.getTables().forEach(inner -> text.append(inner.getText()).append(' '));
        return Spacing.tidy(text.toString());
    }

    /** The words of the first lines, to tell the language by. */
    static String sample(List<Line> lines) {
        StringBuilder sample = new StringBuilder();
        for (Line line : lines) {
            sample.append(
                            switch (line) {
                                case Line.Heading heading -> heading.text();
                                case Line.Words words -> words.text();
                                case Line.Item item -> item.text();
                                case Line.Note note -> note.text();
                                case Line.Table table ->
                                    String.join(
                                            " ",
                                            table.rows().stream()
                                                    .flatMap(List::stream)
                                                    .toList());
                            })
                    .append('\n');
        }
        return sample.toString();
    }
}
