package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.documents.structure.Block;

/** Paragraphs, lists and tables of Akoma Ntoso as blocks. */
final class AknBlocks {

    static final Prose PROSE = new Prose(
            Set.of("authorialNote", "noteRef", "img", "remark", "embeddedStructureNote", "toc"),
            Set.of("p", "br", "eol", "li", "item", "tr", "block", "point", "paragraph", "heading"),
            Set.of("sup"),
            Set.of("sub"),
            Map.of());

    /** What a paragraph is divided into, so that each is a point with its own sign. */
    static final Set<String> POINTS = Set.of(
            "point",
            "indent",
            "item",
            "subparagraph",
            "clause",
            "subclause",
            "subpoint",
            "subsection",
            "paragraph",
            "alinea");

    private static final Set<String> STRUCTURED =
            Set.of("point", "indent", "item", "list", "blockList", "table", "subparagraph", "subclause", "ol", "ul");

    private AknBlocks() {}

    /** What stands in an element, its own number and heading left out. */
    static List<Block> of(Twig twig) {
        Blocks blocks = new Blocks();
        into(blocks, twig);
        return blocks.done();
    }

    private static void into(Blocks blocks, Twig twig) {
        int place = 0;
        for (Object part : twig.content()) {
            if (!(part instanceof Twig inner)) {
                blocks.words(PROSE.raw(part));
            } else if (inner.is("num", "heading", "subheading", "meta")) {
                continue;
            } else if (POINTS.contains(inner.name())) {
                place++;
                divided(blocks, inner, place);
            } else if (inner.is("table")) {
                blocks.table(rows(inner));
            } else if (inner.is("ol", "ul")) {
                enumeration(blocks, inner);
            } else if (!inner.is("quotedStructure", "embeddedStructure") && inner.holds(STRUCTURED)) {
                into(blocks.words("\n"), inner);
                blocks.words("\n");
            } else {
                blocks.words("\n".repeat(breaks(inner) ? 1 : 0)).words(PROSE.raw(inner));
            }
        }
    }

    private static boolean breaks(Twig inner) {
        return inner.is("intro", "content", "wrapUp", "wrap", "listIntroduction", "listWrapUp", "mod");
    }

    /** A point by its sign; a further alinea without one is words. */
    private static void divided(Blocks blocks, Twig point, int place) {
        String label = num(point);
        if (label.isEmpty() && point.is("subparagraph", "alinea", "paragraph", "subsection")) {
            into(blocks.words("\n"), point);
            blocks.words("\n");
        } else {
            blocks.point(Signs.number(label, place), label.isEmpty() ? "–" : label, of(point));
        }
    }

    private static void enumeration(Blocks blocks, Twig list) {
        int place = 0;
        for (Twig entry : list.all("li")) {
            place++;
            String sign = entry.attribute("value");
            String label = sign.isEmpty() ? list.is("ol") ? place + "." : "–" : sign;
            blocks.point(Signs.number(label, place), label, of(entry));
        }
    }

    private static List<List<String>> rows(Twig table) {
        List<List<String>> rows = new ArrayList<>();
        for (Twig part : table.twigs()) {
            if (part.is("tr")) {
                rows.add(part.twigs().stream().map(AknBlocks::flat).toList());
            } else if (part.is("caption")) {
                rows.add(List.of(flat(part)));
            } else if (part.is("thead", "tbody", "tfoot")) {
                rows.addAll(rows(part));
            }
        }
        return rows;
    }

    static String num(Twig twig) {
        return twig.first("num").map(AknBlocks::flat).orElse("");
    }

    static String flat(Twig twig) {
        return PROSE.of(twig).replace('\n', ' ');
    }
}
