package sekisho.documents.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import sekisho.contracts.Language;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Outline;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Validity;

/**
 * An outline that grows while a long document is read, and is handed over in pieces: whenever an article ends and enough
 * was gathered, what is complete goes to the desk under the headings that are still open. So the memory a reading needs
 * does not grow with the document.
 */
public final class Growth {

    /** Characters of text after which a piece is handed over. */
    public static final int PIECE_CHARS = 400_000;

    private final Desk desk;
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Section> roots = new ArrayList<>();
    private String instrument;
    private Language language;
    private Validity validity = Validity.UNTOLD;
    private long chars;

    public Growth(Desk desk) {
        this.desk = desk;
    }

    /** The instrument's name, before the first section. Null and blank are ignored. */
    public void instrument(String name) {
        instrument = name == null || name.isBlank() ? instrument : name;
    }

    public void language(Language told) {
        language = told == null ? language : told;
    }

    /** When everything is in force that does not say otherwise. */
    public void validity(Validity told) {
        validity = told.within(validity);
    }

    public Language language() {
        return language;
    }

    /** How many sections are open. */
    public int depth() {
        return open.size();
    }

    /** Opens a section inside the one open last. */
    public void open(Section.Kind kind, String number, String label, String heading) throws RefusedException {
        open(kind, number, label, heading, Validity.UNTOLD);
    }

    /** Opens a section with its own validity inside the one open last. */
    public void open(Section.Kind kind, String number, String label, String heading, Validity when)
            throws RefusedException {
        if (open.size() >= Bounds.DEPTH_MAX) {
            throw new RefusedException(Refusal.TOO_LARGE, "sections are nested deeper than " + Bounds.DEPTH_MAX);
        }
        open.addLast(new Open(kind, number, label, heading, when));
    }

    /** Gives the section open last its heading, when it stands below its label; several are joined. */
    public void heading(String words) {
        if (!open.isEmpty() && words != null && !words.isBlank()) {
            Open last = open.getLast();
            last.heading = last.heading == null ? words : last.heading + " " + words;
        }
    }

    /** Adds a section that is complete, inside the one open last. */
    public void section(Section section) throws RefusedException {
        (open.isEmpty() ? roots : open.getLast().sections).add(section);
        chars += weight(section);
        handOverIfEnough();
    }

    /** Adds a paragraph to the section open last; without one, to a nameless one of its own. */
    public void paragraph(Paragraph paragraph) throws RefusedException {
        if (open.isEmpty()) {
            section(new Section(Section.Kind.GROUPING, null, "", null, null, List.of(paragraph), List.of()));
            return;
        }
        open.getLast().paragraphs.add(paragraph);
        chars += weight(paragraph.blocks());
    }

    /** Closes the section open last. */
    public void close() throws RefusedException {
        Section closed = open.removeLast().section();
        (open.isEmpty() ? roots : open.getLast().sections).add(closed);
        handOverIfEnough();
    }

    /** Closes sections until so many are open. */
    public void closeTo(int depth) throws RefusedException {
        while (open.size() > depth) {
            close();
        }
    }

    /** Closes all and hands over the rest; without any text the desk hears nothing. */
    public void finish() throws RefusedException {
        closeTo(0);
        handOver();
    }

    private void handOverIfEnough() throws RefusedException {
        boolean betweenArticles = open.stream().noneMatch(one -> one.kind == Section.Kind.ARTICLE);
        if (chars >= PIECE_CHARS && betweenArticles) {
            handOver();
        }
    }

    /** The open sections keep their headings and let go of what was handed over. */
    private void handOver() throws RefusedException {
        List<Section> piece = null;
        for (Open one : open.reversed()) {
            if (piece != null) {
                one.sections.addAll(piece);
            }
            piece = List.of(one.section());
            one.clear();
        }
        if (piece != null) {
            roots.addAll(piece);
        }
        List<Section> whole = roots;
        roots = new ArrayList<>();
        chars = 0;
        if (!whole.isEmpty()) {
            desk.outline(new Outline(instrument, language, validity, whole));
        }
    }

    private static long weight(Section section) {
        long sum = 0;
        for (Paragraph paragraph : section.paragraphs()) {
            sum += weight(paragraph.blocks());
        }
        for (Section inner : section.sections()) {
            sum += weight(inner);
        }
        return sum;
    }

    private static long weight(List<Block> blocks) {
        long sum = 0;
        for (Block block : blocks) {
            sum += switch (block) {
                case Block.Words words -> words.text().length();
                case Block.Point point -> weight(point.blocks());
                case Block.Table table -> table.rows().size() * 40L;
            };
        }
        return sum;
    }

    private static final class Open {

        private final Section.Kind kind;
        private final String number;
        private final String label;
        private final Validity validity;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Section> sections = new ArrayList<>();
        private String heading;

        Open(Section.Kind kind, String number, String label, String heading, Validity validity) {
            this.kind = kind;
            this.number = number;
            this.label = label;
            this.heading = heading;
            this.validity = validity;
        }

        Section section() {
            return new Section(kind, number, label, heading, validity, paragraphs, sections);
        }

        void clear() {
            paragraphs.clear();
            sections.clear();
        }
    }
}
