package sekisho.documents;

import java.util.List;
import sekisho.documents.cutting.Margin;
import sekisho.documents.jsonl.JsonlReader;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.ReadingDocument;
import sekisho.documents.text.TextReader;

/** Every format, official forms before general ones: of two that are equally sure, the first reads. */
public final class Formats {

    private Formats() {}

    /** A reading that knows them all. */
    public static ReadingDocument reading() {
        return new ReadingDocument(readers(), margin());
    }

    private static List<DocumentReader> readers() {
        return List.of(new JsonlReader(), new TextReader());
    }

    private static Margin margin() {
        return Margin.BLANK;
    }
}
