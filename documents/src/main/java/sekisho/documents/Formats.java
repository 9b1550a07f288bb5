package sekisho.documents;

import java.util.ArrayList;
import java.util.List;
import sekisho.documents.cutting.Margin;
import sekisho.documents.docx.DocxReader;
import sekisho.documents.eurlex.EurlexReader;
import sekisho.documents.html.HtmlReader;
import sekisho.documents.jsonl.JsonlReader;
import sekisho.documents.margin.LinkMargin;
import sekisho.documents.markdown.MarkdownReader;
import sekisho.documents.packed.PackedReader;
import sekisho.documents.pdf.PdfReader;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.ReadingDocument;
import sekisho.documents.text.TextReader;
import sekisho.documents.xml.AknReader;
import sekisho.documents.xml.EcfrReader;
import sekisho.documents.xml.EgovReader;
import sekisho.documents.xml.FormexReader;
import sekisho.documents.xml.GiiReader;
import sekisho.documents.xml.OtherXml;

/** Every format, official forms before general ones: of two that are equally sure, the first reads. */
public final class Formats {

    private Formats() {}

    /** A reading that knows them all. */
    public static ReadingDocument reading() {
        return new ReadingDocument(readers(), margin());
    }

    private static List<DocumentReader> readers() {
        List<DocumentReader> readers = new ArrayList<>(officialForms());
        readers.add(new JsonlReader());
        readers.add(new PdfReader());
        readers.add(new DocxReader());
        readers.add(new HtmlReader());
        readers.add(new MarkdownReader());
        readers.add(new OtherXml());
        readers.add(new PackedReader(officialForms()));
        readers.add(new TextReader());
        return readers;
    }

    private static List<DocumentReader> officialForms() {
        return List.of(
                new EgovReader(),
                new GiiReader(),
                new AknReader(),
                new FormexReader(),
                new EcfrReader(),
                new EurlexReader());
    }

    private static Margin margin() {
        return new LinkMargin();
    }
}
