package sekisho.documents.xml;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import sekisho.documents.structure.Block;

/** Paragraphs, items, tables of the Japanese standard as blocks. */
final class EgovBlocks {

    /** Furigana is no part of the text, nor are figures that stand for nothing readable. */
    static final Prose PROSE = new Prose(
            Set.of("Rt", "Fig"),
            Set.of("Line"),
            Set.of("Sup"),
            Set.of("Sub"),
            Map.of("QuoteStruct", twig -> "「" + EgovBlocks.plain(twig) + "」"));

    private static final String BETWEEN_COLUMNS = "\u3000";

    private int pictures;

    /** Figures left out so far. */
    int pictures() {
        return pictures;
    }

    /** What stands in a paragraph, an item, an appendix. */
    List<Block> of(Twig twig) {
        Blocks blocks = new Blocks();
        twig.twigs().forEach(part -> part(part, blocks));
        return blocks.done();
    }

    private void part(Twig part, Blocks blocks) {
        String name = part.name();
        if (isLabel(name)) {
            return;
        }
        if (name.equals("Item") || name.matches("Subitem\\d+")) {
            blocks.point(number(part), label(part), of(part));
        } else if (name.equals("Sentence") || name.equals("Column")) {
            blocks.words(sentences(List.of(part)));
        } else if (name.endsWith("Sentence")) {
            sentence(part, blocks);
        } else if (name.equals("Table")) {
            blocks.table(rows(part));
        } else if (name.equals("FigStruct") || name.equals("Fig")) {
            pictures++;
            blocks.all(of(part));
        } else if (name.endsWith("StructTitle") || name.equals("RemarksLabel") || name.equals("ClassTitle")) {
            blocks.line(PROSE.of(part));
        } else if (part.twigs().isEmpty() || part.content().stream().anyMatch(EgovBlocks::isText)) {
            blocks.line(PROSE.of(part));
        } else if (part.is("List", "Remarks", "Class", "NewProvision") || name.startsWith("Sublist")) {
            blocks.words("\n").all(of(part));
        } else {
            blocks.all(of(part));
        }
    }

    private void sentence(Twig part, Blocks blocks) {
        for (Twig inner : part.twigs()) {
            if (inner.is("Sentence", "Column")) {
                continue;
            }
            part(inner, blocks);
        }
        List<Twig> sentences = part.twigs().stream()
                .filter(inner -> inner.is("Sentence", "Column"))
                .toList();
        blocks.words(sentences.isEmpty() && part.twigs().isEmpty() ? PROSE.of(part) : sentences(sentences));
        blocks.words("\n");
    }

    private static boolean isText(Object part) {
        return part instanceof String words && !words.isBlank();
    }

    /** Labels of what encloses them, told apart from the text. */
    private static boolean isLabel(String name) {
        return name.endsWith("Caption")
                || name.equals("ParagraphNum")
                || name.equals("ItemTitle")
                || name.equals("ArticleTitle")
                || name.matches("Subitem\\d+Title|(?:SupplProvision)?Appdx\\w*Title|RelatedArticleNum|SupplNote");
    }

    private static String sentences(List<Twig> sentences) {
        boolean columns = sentences.stream().anyMatch(one -> one.is("Column"));
        return sentences.stream()
                .map(one -> one.is("Column") ? column(one) : PROSE.of(one))
                .collect(Collectors.joining(columns ? BETWEEN_COLUMNS : ""));
    }

    private static String column(Twig column) {
        return column.twigs().isEmpty()
                ? PROSE.of(column)
                : column.twigs().stream().map(PROSE::of).collect(Collectors.joining());
    }

    private List<List<String>> rows(Twig table) {
        List<List<String>> rows = new ArrayList<>();
        for (Twig row : table.twigs()) {
            if (row.is("TableRow", "TableHeaderRow")) {
                rows.add(row.twigs().stream().map(this::cell).toList());
            }
        }
        return rows;
    }

    private String cell(Twig cell) {
        if (cell.twigs().isEmpty()) {
            return PROSE.of(cell);
        }
        return of(cell).stream().map(EgovBlocks::flat).collect(Collectors.joining(" "));
    }

    private static String flat(Block block) {
        return switch (block) {
            case Block.Words words -> words.text().replace('\n', ' ');
            case Block.Point point ->
                point.label()
                        + BETWEEN_COLUMNS
                        + point.blocks().stream().map(EgovBlocks::flat).collect(Collectors.joining(" "));
            case Block.Table table ->
                table.rows().stream().map(row -> String.join(" ", row)).collect(Collectors.joining(" "));
        };
    }

    private static String label(Twig item) {
        return item.twigs().stream()
                .filter(part -> part.name().endsWith("Title"))
                .findFirst()
                .map(PROSE::of)
                .orElse("");
    }

    /** An item counts by its number; what is inside it by its sign, as it is cited: {@code イ}, {@code 1}. */
    private static String number(Twig item) {
        if (item.is("Item") && !item.attribute("Num").isEmpty()) {
            return item.attribute("Num").replace('_', '-');
        }
        String sign = Normalizer.normalize(label(item), Normalizer.Form.NFKC).replaceAll("[()\\s.]", "");
        return sign.isEmpty() ? item.attribute("Num") : sign;
    }

    private static String plain(Twig twig) {
        return twig.content().stream()
                .map(PROSE::raw)
                .collect(Collectors.joining())
                .strip();
    }
}
