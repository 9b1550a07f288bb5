package sekisho.documents.text;

import java.io.IOException;
import java.util.List;
import sekisho.contracts.Language;
import sekisho.documents.layout.Line;
import sekisho.documents.layout.Unwrapping;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;
import sekisho.documents.reading.Texts;
import sekisho.documents.statute.ReadingLines;

/** Takes what nothing else takes, if it is text. */
public final class TextReader implements DocumentReader {

    @Override
    public String format() {
        return "text";
    }

    @Override
    public Sureness recognises(Source source) {
        if (!Texts.isText(source) || source.headAsLatin1().stripLeading().startsWith("<?xml")) {
            return Sureness.NO;
        }
        return source.named("txt", "text") ? Sureness.BY_NAME : Sureness.PERHAPS;
    }

    @Override
    public void read(Source source, Desk desk) throws IOException, RefusedException {
        String text = Texts.of(source);
        Language language = Texts.language(text, desk);
        List<String> raw = text.lines().toList();
        desk.progress(1, 2);
        List<Line> lines = Unwrapping.paragraphs(raw, line -> ReadingLines.begins(line, language)).stream()
                .map(paragraph -> (Line) new Line.Words(paragraph))
                .toList();
        Texts.lay(lines, language, null, desk);
        desk.progress(2, 2);
    }
}
