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

    private static byte[] withScan(PDDocument document) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            content.drawImage(LosslessFactory.createFromImage(document, picture), 50, 50, 400, 600);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
