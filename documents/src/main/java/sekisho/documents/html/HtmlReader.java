package sekisho.documents.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import sekisho.contracts.Language;
import sekisho.documents.layout.Line;
import sekisho.documents.reading.Bounds;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;
import sekisho.documents.reading.Texts;

/** Any page; official forms of consolidated acts have readers of their own, which are surer of them. */
public final class HtmlReader implements DocumentReader {

    private static final String NOT_CONTENT =
            "script, style, noscript, template, nav, footer, aside, form, iframe, object,"
                    + " svg, [hidden], [aria-hidden=true], [style~=(?i)display\\s*:\\s*none]";

    @Override
    public String format() {
        return "html";
    }

    @Override
    public Sureness recognises(Source source) {
        String head = source.headAsLatin1().toLowerCase(Locale.ROOT);
        boolean page = head.contains("<html") || head.contains("<!doctype html");
        if (page && head.stripLeading().replace("\u00ef\u00bb\u00bf", "").startsWith("<")) {
            return Sureness.BY_FAMILY;
        }
        boolean markup = head.contains("<p") || head.contains("<h1") || head.contains("<div") || head.contains("<body");
        return source.named("html", "htm", "xhtml") && (page || markup) ? Sureness.BY_NAME : Sureness.NO;
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        if (source.size() > Bounds.TEXT_BYTES_MAX) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, "A page may have " + Bounds.TEXT_BYTES_MAX / 1_048_576 + " MB at most.");
        }
        Document page;
        try (InputStream in = Files.newInputStream(source.file())) {
            page = Jsoup.parse(in, null, "");
        }
        page.select(NOT_CONTENT).remove();
        Element content = content(page);
        if (content.text().isBlank()) {
            throw new RefusedException(Refusal.EMPTY, "The page holds no text.");
        }
        desk.progress(1, 2);
        Language language = Texts.language(content.text(), desk);
        List<Line> lines = HtmlLines.of(content);
        Texts.lay(lines, language, page.title(), desk);
        desk.progress(2, 2);
    }

    /** The part marked as main, if it holds most of the words. */
    private static Element content(Document page) {
        Element body = page.body();
        Element main = page.selectFirst("main, [role=main], article:only-of-type");
        boolean most = main != null && main.text().length() * 2 > body.text().length();
        return most ? main : body;
    }
}
