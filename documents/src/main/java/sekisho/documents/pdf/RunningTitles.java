package sekisho.documents.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.Skip;
import sekisho.documents.statute.ReadingLines;

/** Drops what is printed at the edge of page after page, and page numbers. */
final class RunningTitles {

    private static final double EDGE = 0.12;
    private static final double SHARE_OF_PAGES = 0.4;
    private static final int PAGES_MIN = 2;
    private static final Pattern DIGITS = Pattern.compile("[0-9０-９]+|\\b[ivxl]+\\b");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[-–—|·\\s]*(?:page|seite|s\\.|p\\.|第)?\\s*[0-9ivxl]{1,5}\\s*"
                    + "(?:页|頁|ページ|(?:/|of|von|、?共)\\s*[0-9]{1,5}\\s*(?:页|頁)?)?[-–—|·\\s]*");

    private RunningTitles() {}

    static List<PrintedLine> without(List<PrintedLine> lines, Language language, Desk desk) {
        long pages = lines.stream().mapToInt(PrintedLine::page).distinct().count();
        Map<String, Integer> repeated = new HashMap<>();
        for (PrintedLine line : lines) {
            if (isAtEdge(line)) {
                repeated.merge(shape(line), 1, Integer::sum);
            }
        }
        double enough = Math.max(PAGES_MIN, pages * SHARE_OF_PAGES);
        List<PrintedLine> kept = lines.stream()
                .filter(line -> !isAtEdge(line)
                        || !PAGE_NUMBER.matcher(line.text()).matches()
                                && (repeated.get(shape(line)) < enough || ReadingLines.begins(line.text(), language)))
                .toList();
        int dropped = lines.size() - kept.size();
        if (dropped > 0) {
            desk.skipped("edges of the pages", Skip.RUNNING_TITLE, dropped + " running titles and page numbers.");
        }
        return kept;
    }

    /** Where page numbers, running titles and stamps are printed. */
    static boolean isAtEdge(PrintedLine line) {
        return line.place() < EDGE || line.place() > 1 - EDGE;
    }

    private static String shape(PrintedLine line) {
        return (line.place() < EDGE ? "^" : "_") + DIGITS.matcher(line.text()).replaceAll("#");
    }
}
