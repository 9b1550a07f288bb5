package sekisho.documents.layout;

import java.util.List;
import java.util.Objects;

/** One paragraph, heading, item of a list, or table. */
public sealed interface Line {

    /**
     * Words the format marks as a heading.
     *
     * @param level from 1, the outermost
     */
    record Heading(int level, String text) implements Line {
        public Heading {
            Objects.requireNonNull(text, "text");
        }
    }

    /** Running words. */
    record Words(String text) implements Line {
        public Words {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * An item whose label the format keeps apart from its words.
     *
     * @param depth from 1
     * @param label as shown: {@code (a)}, {@code 3.}, {@code •}
     */
    record Item(int depth, String label, String text) implements Line {
        public Item {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(text, "text");
        }
    }

    /** Rows of cells. */
    record Table(List<List<String>> rows) implements Line {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
