package sekisho.documents.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
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

/** Taken by its magic number, which may stand a little behind the beginning. */
public final class PdfReader implements DocumentReader {

    private static final String MAGIC = "%PDF-";
    private static final int MAGIC_WITHIN = 1024;
    private static final int PAGES_BETWEEN_PROGRESS = 10;
    private static final double UNREADABLE_SHARE = 0.3;

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public Sureness recognises(Source source) {
        String head = source.headAsLatin1();
        int at = head.indexOf(MAGIC);
        return at >= 0 && at < MAGIC_WITHIN ? Sureness.BY_CONTENT : Sureness.NO;
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        try (PDDocument document = Loader.loadPDF(source.file().toFile())) {
            if (document.getNumberOfPages() > Bounds.PAGES_MAX) {
                throw new RefusedException(
                        Refusal.TOO_LARGE,
                        "The document has " + document.getNumberOfPages() + " pages; the most is " + Bounds.PAGES_MAX
                                + ".");
            }
            List<PrintedLine> printed = print(document, desk);
            String sample = printed.stream().map(PrintedLine::text).collect(Collectors.joining("\n"));
            Language language = Texts.language(sample, desk);
            List<Line> lines = new Paragraphs(RunningTitles.without(printed, language, desk), language).lines();
            Texts.lay(lines, language, document.getDocumentInformation().getTitle(), desk);
        } catch (InvalidPasswordException locked) {
            throw new RefusedException(
                    Refusal.ENCRYPTED, "The document is protected with a password; save it without one.");
        }
    }

    private static List<PrintedLine> print(PDDocument document, Desk desk) throws IOException, RefusedException {
        List<PrintedLine> printed = new ArrayList<>();
        PrintedPage stripper = new PrintedPage();
        int pages = document.getNumberOfPages();
        int scans = 0;
        for (int page = 1; page <= pages; page++) {
            List<PrintedLine> lines = stripper.lines(document, page);
            if (lines.stream().allMatch(RunningTitles::isAtEdge) && hasPicture(document.getPage(page - 1))) {
                scans++;
                desk.skipped("page " + page, Skip.SCANNED_PAGE, "The page is a picture without text.");
                printed.addAll(lines);
            } else if (isUnreadable(lines)) {
                desk.skipped("page " + page, Skip.UNREADABLE_PART, "Its font does not tell which letters it shows.");
            } else {
                printed.addAll(lines);
            }
            if (page % PAGES_BETWEEN_PROGRESS == 0 || page == pages) {
                desk.progress(page, pages);
            }
        }
        if (printed.isEmpty() || scans == pages) {
            throw new RefusedException(
                    Refusal.EMPTY,
                    scans > 0
                            ? "The pages are pictures without text (a scan); put it through text recognition first."
                            : "The document holds no text.");
        }
        return printed;
    }

    private static boolean hasPicture(PDPage page) {
        if (page.getResources() == null) {
            return false;
        }
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnreadable(List<PrintedLine> lines) {
        long all = 0;
        long unknown = 0;
        for (PrintedLine line : lines) {
            all += line.text().length();
            unknown += line.text()
                    .chars()
                    .filter(sign -> sign == 0xfffd || sign >= 0xe000 && sign <= 0xf8ff)
                    .count();
        }
        return all > 0 && unknown > all * UNREADABLE_SHARE;
    }
}
