package sekisho.documents.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.documents.layout.Line;
import sekisho.documents.layout.Spacing;
import sekisho.documents.statute.ReadingLines;

/** Printed lines as paragraphs and headings again. */
final class Paragraphs {

    private static final double LARGER = 1.12;
    private static final double SMALLER = 0.88;
    private static final double GAP = 1.45;
    private static final double FOOT = 0.6;
    private static final double FULL = 0.85;
    private static final int HEADING_CHARS_MAX = 160;
    private static final Pattern BETWEEN_POINTS = Pattern.compile(".*(?:[,，、]|\\b(?:und|oder|sowie|and|or))");
    private static final String SENTENCE_ENDS = ".:;!?。；：！？";

    private final List<PrintedLine> printed;
    private final Language language;
    private final double body;
    private final double pitch;
    private final double left;
    private final double right;
    private final List<Double> headingSizes;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> notes = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private PrintedLine last;
    private int level;

    Paragraphs(List<PrintedLine> printed, Language language) {
        this.printed = printed;
        this.language = language;
        this.body = most(printed, PrintedLine::size);
        this.pitch = pitch();
        this.left = most(printed.stream().filter(line -> line.size() == body).toList(), PrintedLine::x);
        this.right = printed.stream()
                .filter(line -> line.size() == body)
                .mapToDouble(PrintedLine::right)
                .sorted()
                .skip(printed.size() / 2)
                .findFirst()
                .orElse(0);
        SortedSet<Double> larger = new TreeSet<>();
        printed.stream()
                .map(PrintedLine::size)
                .filter(size -> size >= body * LARGER)
                .forEach(larger::add);
        this.headingSizes = larger.reversed().stream().toList();
    }

    private interface Length {
        double of(PrintedLine line);
    }

    /** The length most letters have. */
    private static double most(List<PrintedLine> lines, Length length) {
        Map<Long, Integer> letters = new HashMap<>();
        lines.forEach(line ->
                letters.merge(Math.round(length.of(line) * 2), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .map(Map.Entry::getKey)
                        .orElse(0L)
                / 2.0;
    }

    private double pitch() {
        double[] steps = new double[Math.max(0, printed.size() - 1)];
        int count = 0;
        for (int i = 1; i < printed.size(); i++) {
            double step = printed.get(i).y() - printed.get(i - 1).y();
            boolean neighbours = printed.get(i).page() == printed.get(i - 1).page() && step > 0 && step < 4 * body;
            if (neighbours && printed.get(i).size() == body) {
                steps[count++] = step;
            }
        }
        double[] known = Arrays.copyOf(steps, count);
        Arrays.sort(known);
        // The lower quartile: where most paragraphs are one line, the median is already a gap.
        return count == 0 ? body * GAP : known[count / 4];
    }

    List<Line> lines() {
        for (int i = 0; i < printed.size(); i++) {
            take(printed.get(i), i + 1 < printed.size() ? printed.get(i + 1) : null);
        }
        close();
        return List.copyOf(lines);
    }

    private void take(PrintedLine line, PrintedLine next) {
        if (isNote(line)) {
            note(line);
            return;
        }
        int heading = headingLevel(line, next);
        if (last == null || heading != level || begins(line, heading)) {
            close();
            level = heading;
        }
        Spacing.join(open, line.text());
        last = line;
    }

    private boolean isNote(PrintedLine line) {
        return line.size() < body * SMALLER
                && line.place() > FOOT
                && line.text().length() > 3;
    }

    private void note(PrintedLine line) {
        boolean goesOn = !notes.isEmpty() && !Character.isDigit(line.text().charAt(0));
        if (goesOn && notes.getLast() instanceof Line.Note before) {
            notes.set(notes.size() - 1, new Line.Note(Spacing.joined(before.text(), line.text())));
        } else {
            notes.add(new Line.Note(line.text()));
        }
    }

    private int headingLevel(PrintedLine line, PrintedLine next) {
        boolean shortLine = line.text().length() <= HEADING_CHARS_MAX;
        if (shortLine && line.size() >= body * LARGER) {
            return headingSizes.indexOf(line.size()) + 1;
        }
        boolean alone = next == null || !next.bold() || next.y() - line.y() > pitch * GAP;
        boolean sentence = SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
        return shortLine && line.bold() && alone && !sentence ? headingSizes.size() + 1 : 0;
    }

    private boolean begins(PrintedLine line, int heading) {
        boolean samePage = line.page() == last.page();
        double step = line.y() - last.y();
        if (samePage && (step > Math.max(pitch, line.size() * 1.1) * GAP || step < -2 * body)) {
            return step > 0 || endsSentence(last) || ReadingLines.begins(line.text(), language);
        }
        if (heading > 0) {
            return !samePage;
        }
        if (ReadingLines.begins(line.text(), language) && (mayEnd(last) || isPoint(line))) {
            return true;
        }
        boolean indented = line.x() > left + body * 0.8 && last.x() <= left + body * 0.4 && step <= pitch * GAP;
        return indented && endsSentence(last) || endsShort(last) && endsSentence(last);
    }

    /** A line that is nothing but the beginning of a point cannot be the middle of a sentence. */
    private static boolean isPoint(PrintedLine line) {
        return line.text().matches("(?:[(（][\\p{L}\\p{N}]{1,4}[)）]|第[^\\s]{1,8}[条條][\\s\\u3000]).*");
    }

    /** Behind its last words a paragraph, or a point of one, may begin. */
    private boolean mayEnd(PrintedLine line) {
        return endsShort(line)
                || endsSentence(line)
                || BETWEEN_POINTS.matcher(line.text()).matches();
    }

    private boolean endsShort(PrintedLine line) {
        return line.right() < left + (right - left) * FULL;
    }

    private static boolean endsSentence(PrintedLine line) {
        return SENTENCE_ENDS.indexOf(line.text().charAt(line.text().length() - 1)) >= 0;
    }

    private void close() {
        if (!open.isEmpty()) {
            lines.add(level > 0 ? new Line.Heading(level, open.toString()) : new Line.Words(open.toString()));
            open.setLength(0);
        }
        if (level == 0) {
            lines.addAll(notes);
            notes.clear();
        }
    }
}
