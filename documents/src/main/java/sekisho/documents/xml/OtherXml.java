package sekisho.documents.xml;

import sekisho.documents.reading.Desk;
import sekisho.documents.reading.DocumentReader;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Source;
import sekisho.documents.reading.Sureness;

/** XML of no form known here: refused by its name, so that nobody reads its markup as text. */
public final class OtherXml implements DocumentReader {

    private static final int NAME_CHARS_MAX = 60;

    @Override
    public String format() {
        return "xml";
    }

    @Override
    public Sureness recognises(Source source) {
        boolean declared =
                source.headAsLatin1().replace("\0", "").stripLeading().matches("(?s)(?:\\W{0,3})<\\?xml\\s.*");
        return Root.of(source)
                .filter(root -> !root.is("html")
                        && (declared || source.named("xml") || !root.namespace().isEmpty()))
                .map(root -> Sureness.BY_FAMILY)
                .orElse(Sureness.NO);
    }

    @Override
    public void read(Source source, Desk desk) throws RefusedException {
        String name = Root.of(source).map(Root::name).orElse("?");
        String shown = name.length() <= NAME_CHARS_MAX ? name : name.substring(0, NAME_CHARS_MAX);
        throw new RefusedException(
                Refusal.NOT_A_DOCUMENT,
                "This is XML with the root element " + shown + ", of no form known here. Known are e-Gov, "
                        + "gesetze-im-internet, Akoma Ntoso, Formex and eCFR.");
    }
}
