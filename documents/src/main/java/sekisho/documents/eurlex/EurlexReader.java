package sekisho.documents.eurlex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;

/** Acts of the European Union as pages of EUR-Lex: consolidated, or of the Official Journal. */
public final class EurlexReader implements DocumentReader {

    /** Largest page, in bytes: it is held whole. */
    static final long PAGE_BYTES_MAX = 64L * 1024 * 1024;

    private static final Pattern CLASSES = Pattern.compile(
            "class=[\"'](?:[^\"']{0,80} )?(?:oj-(?:doc-ti|ti-art|normal)|title-article-norm|title-doc-first|eli-subdivision|eli-main-title|ti-art|sti-art|title-division-1)[\"' ]");

    @Override
    public String format() {
        return "eur-lex";
    }

    @Override
    public Sureness recognises(Source source) {
        String head = source.headAsLatin1();
        boolean page = head.toLowerCase(Locale.ROOT).contains("<html");
        return page && CLASSES.matcher(head).find() ? Sureness.BY_CONTENT : Sureness.NO;
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        if (source.size() > PAGE_BYTES_MAX) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, "A page of more than " + PAGE_BYTES_MAX + " bytes is not read.");
        }
        Document page;
        try (InputStream in = Files.newInputStream(source.file())) {
            page = Jsoup.parse(in, null, "");
        }
        if (page.body().text().isBlank()) {
            throw new RefusedException(Refusal.EMPTY, "The page holds no text.");
        }
        Walk walk = new Walk(desk);
        walk.about(page);
        walk.through(page.body(), 0);
        walk.finish();
        desk.progress(source.size(), source.size());
    }
}
