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
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;
import sekisho.documents.reading.Texts;
import sekisho.documents.statute.ReadingLines;

/** Any page; official forms of consolidated acts have readers of their own, which are surer of them. */
public final class HtmlReader implements DocumentReader {

    private static final String NOT_CONTENT =
            "script, style, noscript, template, nav, footer, aside, iframe, object, svg, input, select, textarea,"
                    + " button, datalist, label[for], [role=search], [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display\\s*:\\s*none]";

    private static final String MAIN = "main, [role=main], article:only-of-type";
    private static final double SHARE_OF_MAIN = 0.9;

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
        String words = page.body().text();
        if (words.isBlank()) {
            throw new RefusedException(Refusal.EMPTY, "The page holds no text.");
        }
        desk.progress(1, 2);
        Language language = Texts.language(words, desk);
        Element content = content(page, language, desk);
        List<Line> lines = HtmlLines.of(content);
        Texts.lay(lines, language, page.title(), desk);
        desk.progress(2, 2);
    }

    /** The part marked as main, if what stands around it is little and no law; else the whole, so that nothing is lost. */
    private static Element content(Document page, Language language, Desk desk) {
        Element body = page.body();
        Element main = body.selectFirst(MAIN);
        if (main == null || main == body || main.text().length() < body.text().length() * SHARE_OF_MAIN) {
            return body;
        }
        Element around = body.clone();
        around.selectFirst(MAIN).remove();
        boolean law = HtmlLines.of(around).stream().anyMatch(line -> begins(line, language));
        if (law) {
            return body;
        }
        if (!around.text().isBlank()) {
            desk.skipped("around the main part", Skip.EDITORIAL, "Words of the site around the document.");
        }
        return main;
    }

    private static boolean begins(Line line, Language language) {
        return switch (line) {
            case Line.Heading heading -> ReadingLines.begins(heading.text(), language);
            case Line.Words words -> ReadingLines.begins(words.text(), language);
            case Line.Item _, Line.Note _ -> false;
            case Line.Table _ -> true;
        };
    }
}
