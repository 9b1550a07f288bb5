package sekisho.documents.statute;

import java.util.ArrayList;
import java.util.List;
import sekisho.documents.structure.Paragraph;
import sekisho.documents.structure.Section;

/** A section while it grows. Its level orders it among those that are open: the lower, the further outside. */
final class Branch {

    static final int ROOT = -1;
    static final int APART = 0;
    static final int ARTICLE = 50;
    static final int PREAMBLE = 1_000;

    final int level;
    final Section.Kind kind;
    final String number;
    final String label;
    String heading;
    final List<Twig> twigs = new ArrayList<>();
    final List<Branch> branches = new ArrayList<>();

    Branch(int level, Section.Kind kind, String number, String label, String heading) {
        this.level = level;
        this.kind = kind;
        this.number = number;
        this.label = label;
        this.heading = heading == null || heading.isBlank() ? null : heading.strip();
    }

    boolean isEmpty() {
        return twigs.isEmpty() && branches.stream().allMatch(Branch::isEmpty);
    }

    Section grown() {
        List<Paragraph> paragraphs = twigs.stream().map(Twig::grown).toList();
        return new Section(
                kind,
                number,
                label,
                heading,
                null,
                paragraphs,
                branches.stream().map(Branch::grown).toList());
    }
}
