package sekisho.documents.pdf;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import sekisho.documents.layout.Spacing;

/** Collects the lines of one page with their places, in the order the page draws them. */
final class PrintedPage extends PDFTextStripper {

    private final List<PrintedLine> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();
    private double height;
    private int page;

    PrintedPage() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    /** The lines of a page, from 1. */
    List<PrintedLine> lines(PDDocument document, int number) throws IOException {
        lines.clear();
        page = number;
        height = Math.max(1, document.getPage(number - 1).getCropBox().getHeight());
        setStartPage(number);
        setEndPage(number);
        writeText(document, new StringWriter());
        close();
        return List.copyOf(lines);
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        text.append(words);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        close();
    }

    @Override
    protected void writeParagraphSeparator() {
        close();
    }

    @Override
    protected void writePageEnd() {
        close();
    }

    private void close() {
        String words = Spacing.tidy(text.toString());
        text.setLength(0);
        if (!words.isEmpty() && !letters.isEmpty()) {
            lines.add(line(words));
        }
        letters.clear();
    }

    private PrintedLine line(String words) {
        double left = Double.MAX_VALUE;
        double right = 0;
        boolean bold = true;
        Map<Long, Integer> sizes = new HashMap<>();
        for (TextPosition letter : letters) {
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
            bold = bold && (letter.getUnicode().isBlank() || isBold(letter.getFont()));
            sizes.merge(Math.round(letter.getFontSizeInPt() * 2.0), 1, Integer::sum);
        }
        double size = sizes.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()
                / 2.0;
        double y = letters.getFirst().getYDirAdj();
        return new PrintedLine(page, words, left, right, y, size, bold, y / height);
    }

    private static boolean isBold(PDFont font) {
        String name =
                font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        boolean named = name.contains("bold") || name.contains("black") || name.contains("heavy");
        return named
                || font != null
                        && font.getFontDescriptor() != null
                        && font.getFontDescriptor().isForceBold();
    }
}
