package sekisho.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Small PDF files, written for one test: lines from the top of an A4 page, 14 points apart. */
final class Pdf {

    static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
    static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final float LEFT = 70;
    private static final float TOP = 730;
    private static final float PITCH = 14;

    private record Placed(String text, PDFont font, float size, float x, float y) {}

    private final List<List<Placed>> pages = new ArrayList<>();
    private float y;

    Pdf page() {
        pages.add(new ArrayList<>());
        y = TOP;
        return this;
    }

    Pdf line(String text) {
        return line(text, PLAIN, 11);
    }

    Pdf line(String text, PDFont font, float size) {
        pages.getLast().add(new Placed(text, font, size, LEFT, y));
        y -= PITCH;
        return this;
    }

    Pdf gap() {
        y -= PITCH;
        return this;
    }

    Pdf at(float height, String text) {
        pages.getLast().add(new Placed(text, PLAIN, 9, LEFT, height));
        return this;
    }

    byte[] bytes() {
        try (PDDocument document = write()) {
            return save(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] protectedBy(String password) throws IOException {
        try (PDDocument document = write()) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return save(document);
        }
    }

    private PDDocument write() throws IOException {
        PDDocument document = new PDDocument();
        for (List<Placed> lines : pages) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (Placed line : lines) {
                    content.beginText();
                    content.setFont(line.font(), line.size());
                    content.newLineAtOffset(line.x(), line.y());
                    content.showText(line.text());
                    content.endText();
                }
            }
        }
        return document;
    }

    private static byte[] save(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
