package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sekisho.documents.structure.Block;

/** Paragraphs, lists and tables of the German form as blocks. */
final class GiiBlocks {

    /** References to footnotes, footnotes, and the anchors of the publisher are no part of the text. */
    static final Prose PROSE = new Prose(
            Set.of("FnR", "Footnotes", "Footnote", "fussnoten", "IMG", "FILE", "Revision", "noindex", "kommentar"),
            Set.of("BR", "Title", "Subtitle", "P", "SP", "LA", "DD", "pre"),
            Set.of("SUP", "sup", "small-sup"),
            Set.of("SUB", "sub"),
            Map.of("NB", space -> "\u00a0", "QuoteL", quote -> "„", "QuoteR", quote -> "“"));

    private GiiBlocks() {}

    /** What stands in a paragraph, a list entry, a cell. */
    static List<Block> of(Twig twig) {
        Blocks blocks = new Blocks();
        into(blocks, twig);
        return blocks.done();
    }

    private static void into(Blocks blocks, Twig twig) {
        for (Object part : twig.content()) {
            if (!(part instanceof Twig inner)) {
                blocks.words(PROSE.raw(part));
            } else if (inner.is("DL")) {
                list(blocks, inner);
            } else if (inner.is("table")) {
                blocks.table(rows(inner));
            } else if (PROSE.dropped().contains(inner.name())) {
                continue;
            } else if (inner.holds(Set.of("DL", "table"))) {
                into(blocks.words("\n"), inner);
                blocks.words("\n");
            } else {
                blocks.words(PROSE.raw(inner));
            }
        }
    }

    private static void list(Blocks blocks, Twig list) {
        String label = "";
        int place = 0;
        for (Twig entry : list.twigs()) {
            if (entry.is("DT")) {
                label = PROSE.of(entry);
            } else if (entry.is("DD")) {
                place++;
                blocks.point(Signs.number(label, place), label.isEmpty() ? "–" : label, of(entry));
                label = "";
            }
        }
    }

    /** CALS: groups of head and body rows. */
    private static List<List<String>> rows(Twig table) {
        List<List<String>> rows = new ArrayList<>();
        gather(table, rows);
        return rows;
    }

    private static void gather(Twig twig, List<List<String>> rows) {
        for (Twig inner : twig.twigs()) {
            if (inner.is("row")) {
                rows.add(inner.all("entry").stream()
                        .map(entry -> PROSE.of(entry).replace('\n', ' '))
                        .toList());
            } else if (inner.is("Title")) {
                rows.add(List.of(PROSE.of(inner)));
            } else {
                gather(inner, rows);
            }
        }
    }
}
