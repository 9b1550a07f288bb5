package sekisho.documents.docx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.w3c.dom.Node;

/**
 * The words of a paragraph as they count: without what tracked changes deleted, without field codes.
 *
 * @param text line breaks as such
 * @param boxes words of text boxes anchored here
 */
record RunText(String text, List<String> boxes, List<Integer> footnotes, List<Integer> endnotes) {

    static RunText of(XWPFParagraph paragraph) {
        RunText run = new RunText("", new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        StringBuilder words = new StringBuilder();
        run.walk(paragraph.getCTP().getDomNode(), words);
        return new RunText(words.toString(), run.boxes, run.footnotes, run.endnotes);
    }

    private void walk(Node node, StringBuilder words) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            String name = child.getLocalName() == null ? "" : child.getLocalName();
            switch (name) {
                case "t" -> words.append(letters(child));
                case "tab" -> words.append(node.getLocalName().equals("tabs") ? "" : "\t");
                case "br", "cr" -> words.append('\n');
                case "noBreakHyphen" -> words.append('-');
                case "footnoteReference" -> add(child, footnotes);
                case "endnoteReference" -> add(child, endnotes);
                case "txbxContent" -> {
                    StringBuilder box = new StringBuilder();
                    walk(child, box);
                    boxes.add(box.toString());
                }
                case "del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr", "rt" -> {
                    // Deleted, moved away, a field's code, the same again for old readers, a reading aid above the
                    // line.
                }
                default -> walk(child, words);
            }
        }
    }

    private static String letters(Node text) {
        StringBuilder letters = new StringBuilder();
        for (Node child = text.getFirstChild(); child != null; child = child.getNextSibling()) {
            letters.append(child.getNodeValue() == null ? "" : child.getNodeValue());
        }
        return letters.toString();
    }

    private static void add(Node reference, List<Integer> ids) {
        Node id = reference.getAttributes().getNamedItemNS(reference.getNamespaceURI(), "id");
        if (id != null && id.getNodeValue().matches("[0-9]{1,9}")) {
            ids.add(Integer.valueOf(id.getNodeValue()));
        }
    }
}
