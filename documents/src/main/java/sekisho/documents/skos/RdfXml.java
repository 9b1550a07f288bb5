package sekisho.documents.skos;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import sekisho.documents.reading.RefusedException;

/**
 * Reads the names of concepts from RDF/XML. Elements are things and properties by turns: a concept written out inside
 * another one ({@code skos:narrower}) has names of its own, and behind it the outer one goes on.
 */
final class RdfXml {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private final XMLStreamReader xml;
    private final Vocabulary vocabulary;
    private final Deque<Open> open = new ArrayDeque<>();

    RdfXml(XMLStreamReader xml, Vocabulary vocabulary) {
        this.xml = xml;
        this.vocabulary = vocabulary;
    }

    /**
     * An element that is open.
     *
     * @param thing true if what stands in it says something of it; false for a property and for the root, which hold things
     * @param subject what it is about; empty for a thing without a name, whose names nobody can look up
     */
    private record Open(boolean thing, String subject) {}

    void read() throws XMLStreamException, RefusedException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {
                    // Text between elements says nothing.
                }
            }
        }
    }

    private void begin() throws XMLStreamException, RefusedException {
        if (open.isEmpty() && is(RDF, "RDF")) {
            open.push(new Open(false, ""));
            return;
        }
        Open around = open.peek();
        if (around == null || !around.thing()) {
            open.push(new Open(true, subject()));
        } else if (isName()) {
            boolean preferred = xml.getLocalName().equals("prefLabel");
            String language = xml.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
            // Reads up to the end of the element.
            String name = xml.getElementText();
            if (!around.subject().isEmpty()) {
                vocabulary.name(around.subject(), language, name, preferred);
            }
        } else {
            // A property whose parts are written without the thing they belong to.
            open.push(new Open("Resource".equals(xml.getAttributeValue(RDF, "parseType")), ""));
        }
    }

    private String subject() {
        String about = xml.getAttributeValue(RDF, "about");
        String id = xml.getAttributeValue(RDF, "ID");
        return about != null ? about : id != null ? "#" + id : "";
    }

    private boolean isName() {
        return is(VocabularyReader.SKOS, "prefLabel") || is(VocabularyReader.SKOS, "altLabel");
    }

    private boolean is(String namespace, String name) {
        return namespace.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }
}
