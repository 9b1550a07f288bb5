package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.documents.structure.Block;

/** Alineas, lists and tables of Formex as blocks. */
final class FormexBlocks {

    /** Footnotes are no part of the text; quotation marks come as code points. */
    static final Prose PROSE = new Prose(
            Set.of("NOTE", "INCL.ELEMENT", "GR.NOTES"),
            Set.of("P", "NP", "ALINEA", "ITEM", "PARAG", "TI", "STI", "TI.ART", "STI.ART", "ARTICLE", "ROW", "TXT.COL"),
            Set.of("HT:SUP"),
            Set.of("HT:SUB"),
            Map.of(
                    "QUOT.START", FormexBlocks::mark,
                    "QUOT.END", FormexBlocks::mark,
                    "NO.P", FormexBlocks::label,
                    "NO.PARAG", FormexBlocks::label));

    private static final Set<String> STRUCTURED = Set.of("LIST", "TBL", "GR.TBL", "NP", "DLIST");

    private FormexBlocks() {}

    /** What stands in an alinea, a point, an annex. */
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
            } else if (inner.is("LIST", "DLIST")) {
                list(blocks, inner);
            } else if (inner.is("NP")) {
                place++;
                point(blocks, inner, place);
            } else if (inner.is("TBL")) {
                blocks.table(rows(inner));
            } else if (!inner.is("QUOT.S") && inner.holds(STRUCTURED)) {
                into(blocks.words("\n"), inner);
                blocks.words("\n");
            } else {
                blocks.words(PROSE.raw(inner));
            }
        }
    }

    private static void list(Blocks blocks, Twig list) {
        int place = 0;
        for (Twig item : list.twigs()) {
            place++;
            if (item.is("NP")) {
                point(blocks, item, place);
            } else if (item.is("ITEM") && item.first("NP").isPresent()) {
                point(blocks, item.first("NP").get(), place);
            } else if (item.is("DLIST.ITEM")) {
                blocks.line(PROSE.of(item).replace('\n', ' '));
            } else {
                blocks.point(Integer.toString(place), "—", of(item));
            }
        }
    }

    private static void point(Blocks blocks, Twig point, int place) {
        String label = point.first("NO.P").map(no -> PROSE.of(no)).orElse("");
        List<Object> rest = new ArrayList<>(point.content());
        rest.removeIf(part -> part instanceof Twig twig && twig.is("NO.P"));
        blocks.point(Signs.number(label, place), label, of(new Twig("NP", Map.of(), rest)));
    }

    private static List<List<String>> rows(Twig table) {
        List<List<String>> rows = new ArrayList<>();
        table.first("TITLE").ifPresent(title -> rows.add(List.of(flat(title))));
        gather(table, rows);
        return rows;
    }

    private static void gather(Twig twig, List<List<String>> rows) {
        for (Twig inner : twig.twigs()) {
            if (inner.is("ROW")) {
                rows.add(inner.all("CELL").stream().map(FormexBlocks::flat).toList());
            } else if (!inner.is("TITLE", "GR.NOTES")) {
                gather(inner, rows);
            }
        }
    }

    static String flat(Twig twig) {
        return PROSE.of(twig).replace('\n', ' ');
    }

    private static String label(Twig no) {
        return PROSE.of(no) + " ";
    }

    private static String mark(Twig quote) {
        try {
            return Character.toString(Integer.parseInt(quote.attribute("CODE"), 16));
        } catch (IllegalArgumentException noCodePoint) {
            return "\"";
        }
    }
}
