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
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String raw : lines) {
            String line = Spacing.tidy(raw);
            boolean fresh = !wrapped || line.isEmpty() || begins.test(line) || indented(raw, lines);
            if (fresh && !open.isEmpty()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            if (!line.isEmpty()) {
                String joined = Spacing.joined(open.toString(), line);
                open.setLength(0);
                open.append(joined);
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(open.toString());
        }
        return paragraphs;
    }

    /** East Asian paragraphs begin two signs further in. */
    private static boolean indented(String raw, List<String> lines) {
        boolean wide = raw.startsWith("\u3000");
        return wide && lines.stream().anyMatch(line -> !line.isEmpty() && !line.startsWith("\u3000"));
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
