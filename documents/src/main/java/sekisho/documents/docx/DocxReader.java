package sekisho.documents.docx;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import sekisho.contracts.Language;
import sekisho.documents.layout.Line;
import sekisho.documents.reading.Bounds;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;
import sekisho.documents.reading.Texts;
import sekisho.documents.reading.Unpacking;

/** Takes what holds {@code word/document.xml}, and what is named .docx and packed or protected as such files are. */
public final class DocxReader implements DocumentReader {

    private static final String ZIP = "PK\3\4";
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

    static {
        ZipSecureFile.setMinInflateRatio(1.0 / Bounds.RATIO_MAX);
        ZipSecureFile.setMaxFileCount(Bounds.ENTRIES_MAX);
    }

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public Sureness recognises(Source source) {
        if (source.beginsWith(ZIP)) {
            if (holdsWordDocument(source)) {
                return Sureness.BY_CONTENT;
            }
            return source.named("docx", "docm") ? Sureness.BY_NAME : Sureness.NO;
        }
        return source.beginsWith(COMPOUND) && isProtected(source) ? Sureness.BY_CONTENT : Sureness.NO;
    }

    private static boolean holdsWordDocument(Source source) {
        try (ZipFile zip = new ZipFile(source.file().toFile())) {
            return zip.getEntry("word/document.xml") != null;
        } catch (IOException broken) {
            return source.headAsLatin1().contains("word/");
        }
    }

    /** A protected document is an encrypted package inside an old compound file. */
    private static boolean isProtected(Source source) {
        try (POIFSFileSystem compound = new POIFSFileSystem(source.file().toFile(), true)) {
            return compound.getRoot().hasEntryCaseInsensitive("EncryptedPackage");
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        if (source.beginsWith(COMPOUND)) {
            throw new RefusedException(
                    Refusal.ENCRYPTED, "The document is protected with a password; save it without one.");
        }
        Unpacking.check(source);
        desk.progress(1, 4);
        try (OPCPackage parts = open(source);
                XWPFDocument document = new XWPFDocument(parts)) {
            desk.progress(2, 4);
            DocxLines walk = new DocxLines(document);
            List<Line> lines = walk.lines();
            tellSkipped(walk, document, desk);
            String sample = DocxLines.sample(lines);
            if (sample.isBlank()) {
                throw new RefusedException(Refusal.EMPTY, "The document holds no text.");
            }
            desk.progress(3, 4);
            Language language = Texts.language(sample, desk);
            Texts.lay(
                    lines,
                    language,
                    document.getProperties().getCoreProperties().getTitle(),
                    desk);
            desk.progress(4, 4);
        }
    }

    private static OPCPackage open(Source source) throws IOException {
        try {
            return OPCPackage.open(source.file().toFile(), PackageAccess.READ);
        } catch (InvalidFormatException broken) {
            throw new ZipException(broken.getMessage());
        }
    }

    private static void tellSkipped(DocxLines walk, XWPFDocument document, Desk desk) {
        if (walk.contentsLines() > 0) {
            desk.skipped("table of contents", Skip.CONTENTS, walk.contentsLines() + " lines of a table of contents.");
        }
        int pictures = document.getAllPictures().size();
        if (pictures > 0) {
            desk.skipped("whole document", Skip.PICTURE, pictures + " pictures were left out.");
        }
    }
}
