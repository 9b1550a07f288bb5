package sekisho.documents.statute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.structure.Block;
import sekisho.documents.structure.Paragraph;

/** A paragraph while it grows, with the points that are open in it, innermost last. */
final class Twig {

    private static final Pattern LEADING_DIGITS = Pattern.compile("([0-9]{1,4}).*");
    private static final int FIRST_AT_MOST = 3;
    private static final int GAP_AT_MOST = 20;
    private static final String LEADS_IN = ":—–：";

    /** What a point is made of while it grows; blocks of inner points are put in when they close. */
    private static final class Bud {
        final Form form;
        final String number;
        final String label;
        final List<Object> parts = new ArrayList<>();

        Bud(Form form, String number, String label) {
            this.form = form;
            this.number = number;
            this.label = label;
        }
    }

    final String number;
    final Form form;
    private final Bud root = new Bud(null, "", "");
    private final Deque<Bud> open = new ArrayDeque<>();

    Twig(String number, Form form) {
        this.number = number;
        this.form = form;
    }

    boolean hasPoints() {
        return root.parts.stream().anyMatch(Bud.class::isInstance);
    }

    boolean isBlank() {
        return root.parts.isEmpty();
    }

    /** True if its words so far announce what follows. */
    boolean leadsIn() {
        return root.parts.getLast() instanceof Block.Words words
                && !words.text().isEmpty()
                && LEADS_IN.indexOf(words.text().charAt(words.text().length() - 1)) >= 0;
    }

    void words(String text) {
        if (!text.isBlank()) {
            innermost().parts.add(new Block.Words(text.strip()));
        }
    }

    /** Words of the paragraph itself, behind its points. */
    void closingWords(String text) {
        open.clear();
        words(text);
    }

    void table(List<List<String>> rows) {
        innermost().parts.add(new Block.Table(rows));
    }

    private Bud innermost() {
        return open.isEmpty() ? root : open.peekLast();
    }

    /** True if this number may stand here: the first of its kind, or counting on from the last. */
    boolean fits(Form dress, String next) {
        if (!dress.counts()) {
            return true;
        }
        Bud sibling = last(dress);
        return follows(sibling == null ? null : sibling.number, next);
    }

    static boolean follows(String before, String next) {
        Matcher after = LEADING_DIGITS.matcher(next);
        if (!after.matches()) {
            return true;
        }
        int value = Integer.parseInt(after.group(1));
        if (before == null) {
            return value <= FIRST_AT_MOST;
        }
        Matcher earlier = LEADING_DIGITS.matcher(before);
        int last = earlier.matches() ? Integer.parseInt(earlier.group(1)) : 0;
        return value >= last && value <= last + GAP_AT_MOST && !next.equals(before);
    }

    boolean isOpen(Form dress) {
        return last(dress) != null;
    }

    /** The number of the last open point dressed like this, or null. */
    String lastNumber(Form dress) {
        Bud sibling = last(dress);
        return sibling == null ? null : sibling.number;
    }

    private Bud last(Form dress) {
        return open.stream().filter(bud -> bud.form == dress).findFirst().orElse(null);
    }

    /** A point: beside its open sibling, or inside the innermost open point. */
    void point(Form dress, String pointNumber, String label) {
        if (isOpen(dress)) {
            while (open.removeLast().form != dress) {
                // Closes what was open inside the sibling, and the sibling.
            }
        }
        Bud parent = innermost();
        String canonical = pointNumber.isEmpty() ? Integer.toString(points(parent) + 1) : pointNumber;
        Bud bud = new Bud(dress, canonical, label);
        parent.parts.add(bud);
        open.addLast(bud);
    }

    private static int points(Bud bud) {
        return (int) bud.parts.stream().filter(Bud.class::isInstance).count();
    }

    Paragraph grown() {
        return new Paragraph(number, null, blocks(root));
    }

    private static List<Block> blocks(Bud bud) {
        return bud.parts.stream()
                .map(part -> part instanceof Bud inner
                        ? new Block.Point(inner.number, inner.label, blocks(inner))
                        : (Block) part)
                .toList();
    }
}
