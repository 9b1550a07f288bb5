package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.EuropeanAct;
import sekisho.documents.structure.Paragraph;

/** An article of Formex as paragraphs: numbered ones; or its alineas, each a paragraph of its own. */
final class FormexParagraphs {

    private FormexParagraphs() {}

    static List<Paragraph> of(Twig article) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Twig part : article.twigs()) {
            if (part.is("PARAG")) {
                add(paragraphs, numbered(part));
            } else if (part.is("SUBDIV")) {
                paragraphs.addAll(of(part));
            } else if (!part.is("TI.ART", "STI.ART", "TITLE", "NO.SUBDIV", "COMMENT")) {
                add(paragraphs, new Paragraph(null, null, FormexBlocks.of(wrapped(List.of(part)))));
            }
        }
        return paragraphs;
    }

    private static Paragraph numbered(Twig paragraph) {
        String label = paragraph.first("NO.PARAG").map(FormexBlocks::flat).orElse("");
        List<Object> rest = new ArrayList<>(paragraph.content());
        rest.removeIf(part -> part instanceof Twig twig && twig.is("NO.PARAG"));
        return new Paragraph(EuropeanAct.paragraphNumber(label), null, FormexBlocks.of(wrapped(rest)));
    }

    private static void add(List<Paragraph> paragraphs, Paragraph paragraph) {
        List<Block> blocks = paragraph.blocks();
        if (!blocks.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }

    private static Twig wrapped(List<Object> content) {
        return new Twig("PARAG", Map.of(), content);
    }
}
