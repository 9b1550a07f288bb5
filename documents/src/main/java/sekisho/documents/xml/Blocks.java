package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import sekisho.documents.structure.Block;

/** Blocks in the making: words are gathered until something else comes. */
final class Blocks {

    private final StringBuilder words = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();

    /** Words that continue the ones before. */
    Blocks words(String more) {
        words.append(more);
        return this;
    }

    /** Words on a line of their own. */
    Blocks line(String line) {
        if (!line.isBlank()) {
            words.append('\n').append(line).append('\n');
        }
        return this;
    }

    Blocks point(String number, String label, List<Block> inner) {
        flush();
        if (!label.isBlank() || !inner.isEmpty()) {
            blocks.add(new Block.Point(number, label, inner));
        }
        return this;
    }

    Blocks table(List<List<String>> rows) {
        flush();
        if (rows.stream().flatMap(List::stream).anyMatch(cell -> !cell.isBlank())) {
            blocks.add(new Block.Table(rows));
        }
        return this;
    }

    Blocks all(List<Block> others) {
        flush();
        blocks.addAll(others);
        return this;
    }

    List<Block> done() {
        flush();
        return List.copyOf(blocks);
    }

    private void flush() {
        String tidy = Prose.tidy(words.toString());
        words.setLength(0);
        if (!tidy.isEmpty()) {
            blocks.add(new Block.Words(tidy));
        }
    }
}
