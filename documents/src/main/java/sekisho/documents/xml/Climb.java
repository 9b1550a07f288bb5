package sekisho.documents.xml;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.Growth;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Source;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Validity;

/** A cursor and the outline that grows under it: a section opened at an element is closed when the element has ended. */
final class Climb implements AutoCloseable {

    private final Cursor cursor;
    private final Growth growth;
    private final Deque<Integer> depths = new ArrayDeque<>();

    private Climb(Cursor cursor, Growth growth) {
        this.cursor = cursor;
        this.growth = growth;
    }

    static Climb over(Source source, Desk desk) throws IOException, RefusedException {
        return new Climb(Cursor.over(source, desk), new Growth(desk));
    }

    Cursor cursor() {
        return cursor;
    }

    Growth growth() {
        return growth;
    }

    /** Moves to the next element; at the end of the file hands over what grew and is false. */
    boolean next() throws IOException, RefusedException {
        if (!cursor.nextStart()) {
            growth.finish();
            return false;
        }
        while (!depths.isEmpty() && depths.getLast() >= cursor.depth()) {
            depths.removeLast();
            growth.close();
        }
        return true;
    }

    /** Opens a section that lasts as long as the element that many steps above the one the cursor stands at. */
    void open(int above, Section.Kind kind, String number, String label, String heading, Validity when)
            throws RefusedException {
        depths.addLast(cursor.depth() - above);
        growth.open(kind, number, label, heading, when);
    }

    /** Opens a section that lasts as long as the parent of the element that was just taken up. */
    void openUnder(Section.Kind kind, String number, String label, String heading) throws RefusedException {
        depths.addLast(cursor.depth());
        growth.open(kind, number, label, heading);
    }

    /** Adds a paragraph that stands in no article: to the section open last, or to a nameless one of its parent. */
    void loose(Paragraph paragraph) throws RefusedException {
        if (paragraph.blocks().isEmpty()) {
            return;
        }
        if (depths.isEmpty()) {
            openUnder(Section.Kind.GROUPING, null, "", null);
        }
        growth.paragraph(paragraph);
    }

    /** True if a section opened at this very element, or above it, is open. */
    boolean inside() {
        return !depths.isEmpty();
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
