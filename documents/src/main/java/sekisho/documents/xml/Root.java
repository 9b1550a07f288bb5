package sekisho.documents.xml;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import sekisho.documents.reading.Source;

/**
 * The first element of a file, as far as its head tells.
 *
 * @param name local name
 * @param namespace or empty
 * @param inner local names of the first elements in it, in order, as far as they fit into the head; parted by spaces
 */
record Root(String name, String namespace, String inner) {

    private static final int INNER_MAX = 40;

    /** Empty when the file is no XML. */
    static Optional<Root> of(Source source) {
        if (!looksLikeXml(source.head())) {
            return Optional.empty();
        }
        String name = null;
        String namespace = "";
        StringBuilder inner = new StringBuilder(" ");
        try {
            XMLStreamReader reader = Cursor.factory().createXMLStreamReader(new ByteArrayInputStream(source.head()));
            for (int starts = 0; starts < INNER_MAX && reader.hasNext(); ) {
                if (reader.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                starts++;
                if (name == null) {
                    name = reader.getLocalName();
                    namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
                } else {
                    inner.append(reader.getLocalName()).append(' ');
                }
            }
        } catch (XMLStreamException brokenOff) {
            // the head ends in the middle of the file; what was seen counts
        }
        return name == null ? Optional.empty() : Optional.of(new Root(name, namespace, inner.toString()));
    }

    boolean is(String... names) {
        for (String one : names) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    boolean holds(String element) {
        return inner.contains(" " + element + " ");
    }

    private static boolean looksLikeXml(byte[] head) {
        for (byte b : head) {
            boolean preamble = b == (byte) 0xEF
                    || b == (byte) 0xBB
                    || b == (byte) 0xBF
                    || b == (byte) 0xFE
                    || b == (byte) 0xFF
                    || b == 0
                    || Character.isWhitespace(b);
            if (!preamble) {
                return b == '<';
            }
        }
        return false;
    }
}
