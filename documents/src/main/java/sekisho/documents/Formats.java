package sekisho.documents;

import java.util.List;
import sekisho.documents.cutting.Margin;
import sekisho.documents.eurlex.EurlexReader;
import sekisho.documents.jsonl.JsonlReader;
import sekisho.documents.margin.LinkMargin;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.ReadingDocument;
import sekisho.documents.text.TextReader;
import sekisho.documents.xml.AknReader;
import sekisho.documents.xml.EcfrReader;
import sekisho.documents.xml.EgovReader;
import sekisho.documents.xml.FormexReader;
import sekisho.documents.xml.GiiReader;

/** Every format, official forms before general ones: of two that are equally sure, the first reads. */
public final class Formats {

    private Formats() {}

    /** A reading that knows them all. */
    public static ReadingDocument reading() {
        return new ReadingDocument(readers(), margin());
    }

    private static List<DocumentReader> readers() {
        return List.of(
                new EgovReader(),
                new GiiReader(),
                new AknReader(),
                new FormexReader(),
                new EcfrReader(),
                new EurlexReader(),
                new JsonlReader(),
                new TextReader());
    }

    private static Margin margin() {
        return new LinkMargin();
    }
}
