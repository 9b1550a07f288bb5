package sekisho.documents.markdown;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import sekisho.contracts.Language;
import sekisho.documents.layout.Line;
import sekisho.documents.reading.Bounds;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;
import sekisho.documents.reading.Texts;
import sekisho.documents.statute.ReadingLines;

/** Taken by its name, or by headings as Markdown writes them. */
public final class MarkdownReader implements DocumentReader {

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(?:[^\\n]*\\R){0,60}?---\\R");

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public Sureness recognises(Source source) {
        if (!Texts.isText(source)) {
            return Sureness.NO;
        }
        if (source.named("md", "markdown")) {
            return Sureness.BY_NAME;
        }
        boolean headed = HEADING.matcher(source.headAsLatin1()).find();
        return headed && !source.named("txt") ? Sureness.PERHAPS : Sureness.NO;
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        String text = FRONT_MATTER.matcher(Texts.of(source)).replaceFirst("");
        Language language = Texts.language(text, desk);
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .maxOpenBlockParsers(Bounds.DEPTH_MAX)
                .build();
        MarkdownLines lines = new MarkdownLines(line -> ReadingLines.begins(line, language));
        parser.parse(text).accept(lines);
        List<Line> laid = lines.lines();
        desk.progress(1, 2);
        Texts.lay(laid, language, null, desk);
        desk.progress(2, 2);
    }
}
