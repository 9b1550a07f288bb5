package sekisho.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Pictures, alone and as the pages of a scan. */
final class Scans {

    private Scans() {}

    static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            return withScan(document);
        }
    }

    static byte[] withOnePageOfText() throws IOException {
        byte[] text = new Pdf()
                .page()
                .line("The bank keeps every record for ten years and shows it to the auditor.")
                .bytes();
        try (PDDocument document = Loader.loadPDF(text)) {
            return withScan(document);
        }
    }

    /** A page of text and a scanned one, both with a stamp at their foot. */
    static byte[] stamped(String stamp) throws IOException {
        byte[] text = new Pdf()
                .page()
                .line("The bank keeps every record for ten years and shows it to the auditor.")
                .at(30, stamp)
                .page()
                .at(30, stamp)
                .bytes();
        try (PDDocument document = Loader.loadPDF(text)) {
            draw(document, document.getPage(1));
            return bytes(document);
        }
    }

    private static byte[] withScan(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        draw(document, page);
        return bytes(document);
    }

    private static void draw(PDDocument document, PDPage page) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(document, picture), 50, 100, 400, 600);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
