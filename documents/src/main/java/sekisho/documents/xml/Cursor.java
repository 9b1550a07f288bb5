package sekisho.documents.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import sekisho.documents.reading.Bounds;
import sekisho.documents.reading.BrokenException;
import sekisho.documents.reading.Desk;
import sekisho.documents.reading.Refusal;
import sekisho.documents.reading.RefusedException;
import sekisho.documents.reading.Source;

/** Walks an XML file forward, element by element, and tells how far it came. */
final class Cursor implements AutoCloseable {

    /** Most characters of one twig. */
    static final int TWIG_CHARS_MAX = 8_000_000;

    private static final int TOLD_EVERY_BYTES = 1 << 20;

    private final Desk desk;
    private final Counted in;
    private final long size;
    private final XMLStreamReader reader;
    private int depth;
    private long told;
    private long twigChars;

    private Cursor(Desk desk, Counted in, long size) throws XMLStreamException {
        this.desk = desk;
        this.in = in;
        this.size = size;
        this.reader = factory().createXMLStreamReader(in);
    }

    static Cursor over(Source source, Desk desk) throws IOException, RefusedException {
        if (source.headAsLatin1().replace("\0", "").contains("<!ENTITY")) {
            throw new RefusedException(Refusal.UNSAFE, "The file declares entities of its own, which are not read.");
        }
        Counted in = new Counted(Files.newInputStream(source.file()));
        try {
            return new Cursor(desk, in, source.size());
        } catch (XMLStreamException broken) {
            in.close();
            throw broken(broken);
        }
    }

    /** The JDK's own parser, whatever else is on the class path, with the document type left unread. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.maxElementDepth", "0"); // has its own limit here, told as what it is
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** Moves to the next start of an element and is true, or false at the end of the file. */
    boolean nextStart() throws IOException, RefusedException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // ends and text between elements
                }
            }
        }
    }

    /** Moves to the next start of a child of an element at that depth and is true; false when that element has ended. */
    boolean nextChild(int parentDepth) throws IOException, RefusedException {
        while (depth >= parentDepth) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return false;
            }
        }
        return false;
    }

    /** Elements that are open, the one it stands at included. */
    int depth() {
        return depth;
    }

    /** Local name of the element it stands at. */
    String name() {
        return reader.getLocalName();
    }

    /** An attribute of the element it stands at by local name, or empty words. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Passes over the element it stands at, with all that is in it. */
    void skip() throws IOException, RefusedException {
        int outer = depth - 1;
        while (depth > outer) {
            next();
        }
    }

    /** Takes up the element it stands at, and stands behind it. */
    Twig twig() throws IOException, RefusedException {
        twigChars = 0;
        return grow();
    }

    private Twig grow() throws IOException, RefusedException {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        String name = reader.getLocalName();
        List<Object> content = new ArrayList<>();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                content.add(grow());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return new Twig(name, attributes, content);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.add(counted(reader.getText()));
            }
        }
    }

    private String counted(String text) throws RefusedException {
        twigChars += text.length();
        if (twigChars > TWIG_CHARS_MAX) {
            throw new RefusedException(
                    Refusal.TOO_LARGE, "One provision has more than " + TWIG_CHARS_MAX + " characters.");
        }
        return text;
    }

    private int next() throws IOException, RefusedException {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> deeper();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new RefusedException(
                            Refusal.UNSAFE,
                            "The file uses an entity of its own (&" + reader.getLocalName() + ";), which is not read.");
                default -> {
                    // text, comments and the like
                }
            }
            tell();
            return event;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    private void deeper() throws RefusedException {
        depth++;
        if (depth > Bounds.DEPTH_MAX) {
            throw new RefusedException(Refusal.TOO_LARGE, "Elements are nested deeper than " + Bounds.DEPTH_MAX + ".");
        }
    }

    private void tell() {
        if (in.count - told >= TOLD_EVERY_BYTES) {
            told = in.count;
            desk.progress(Math.min(told, size), size);
        }
    }

    private static IOException broken(XMLStreamException broken) {
        int line = broken.getLocation() == null ? -1 : broken.getLocation().getLineNumber();
        return new BrokenException("The XML breaks off in line " + line + ".", broken);
    }

    @Override
    public void close() throws IOException {
        try (in) {
            reader.close();
        } catch (XMLStreamException ignored) {
            // the file below is closed all the same
        }
    }

    /** Counts what was read through it. */
    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
