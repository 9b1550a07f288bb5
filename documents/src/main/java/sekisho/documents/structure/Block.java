package sekisho.documents.structure;

import java.util.List;
import java.util.Objects;

/** What a paragraph is made of, in printed order. */
public sealed interface Block {

    /** Running words; line breaks inside mean something. */
    record Words(String text) implements Block {
        public Words {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * Nummer, Buchstabe, 号, 项, point.
     *
     * @param number canonical: {@code 3}, {@code a}, {@code イ}
     * @param label as printed: {@code 3.}, {@code a)}, {@code （一）}, {@code 三}
     */
    record Point(String number, String label, List<Block> blocks) implements Block {
        public Point {
            Objects.requireNonNull(number, "number");
            Objects.requireNonNull(label, "label");
            blocks = List.copyOf(blocks);
        }
    }

    /** Rows of cells. */
    record Table(List<List<String>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
