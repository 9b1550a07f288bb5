package sekisho.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Joins the lines of a text that was broken to fit a width, and leaves one alone that was not. */
public final class Unwrapping {

    private static final int WIDTH_MAX = 132;
    private static final int WIDTH_MIN = 24;
    private static final double SHARE_OF_FULL_LINES = 0.35;
    private static final String ENDS = ".:;!?。；：！？」）\")”";

    private Unwrapping() {}

    /**
     * The paragraphs of a text.
     *
     * @param lines as they stand in the file
     * @param begins true for a line that begins a paragraph whatever stands before it
     */
    public static List<String> paragraphs(List<String> lines, Predicate<String> begins) {
        boolean wrapped = isWrapped(lines);
        boolean indented = areIndented(lines);
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String raw : lines) {
            String line = Spacing.tidy(raw);
            boolean joins = wrapped && !isIndented(raw, indented) || goesOn(open, line, raw, indented);
            boolean fresh = line.isEmpty() || !joins || begins.test(line);
            if (fresh && !open.isEmpty()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            if (!line.isEmpty()) {
                Spacing.join(open, line);
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }

    /** East Asian paragraphs begin two signs further in, where the text keeps to that at all. */
    private static boolean areIndented(List<String> lines) {
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        return lines.stream().filter(Unwrapping::beginsInside).count() * 2 >= filled;
    }

    private static boolean beginsInside(String raw) {
        return !raw.isBlank() && (raw.startsWith("\u3000") || raw.startsWith("  "));
    }

    private static boolean isIndented(String raw, boolean indented) {
        return indented && beginsInside(raw);
    }

    /** The line before ends in the middle of a sentence, and this one looks like the rest of it. */
    private static boolean goesOn(CharSequence open, String line, String raw, boolean indented) {
        if (open.isEmpty() || line.isEmpty() || ENDS.indexOf(open.charAt(open.length() - 1)) >= 0) {
            return false;
        }
        boolean rest = Character.isLowerCase(line.charAt(0)) || line.charAt(0) == '§';
        return rest || indented && !beginsInside(raw) && Spacing.isWide(line.charAt(0));
    }

    /** Many lines end in the middle of a sentence, at about one width. */
    private static boolean isWrapped(List<String> lines) {
        int[] widths = lines.stream()
                .map(Spacing::tidy)
                .filter(line -> !line.isEmpty())
                .mapToInt(String::length)
                .sorted()
                .toArray();
        if (widths.length < 4) {
            return false;
        }
        int full = widths[(int) (widths.length * 0.9)];
        if (full > WIDTH_MAX || full < WIDTH_MIN) {
            return false;
        }
        int broken = 0;
        int inner = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = Spacing.tidy(lines.get(i));
            if (line.isEmpty() || lines.get(i + 1).isBlank()) {
                continue;
            }
            inner++;
            boolean midSentence = ENDS.indexOf(line.charAt(line.length() - 1)) < 0;
            broken += midSentence && line.length() > full * 0.7 ? 1 : 0;
        }
        return inner > 0 && broken >= inner * SHARE_OF_FULL_LINES;
    }
}
