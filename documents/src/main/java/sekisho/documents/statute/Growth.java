package sekisho.documents.statute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.layout.Line;
import sekisho.documents.layout.Spacing;
import sekisho.documents.structure.Section;
import sekisho.documents.structure.Section.Kind;

/** Grows the tree of one document, line by line, in one grammar. */
final class Growth {

    private static final Pattern LEADING_DIGITS = Pattern.compile("([0-9]{1,6}).*");

    private static final int MATCHED_CHARS_MAX = 2_000;

    private final Grammar grammar;
    private final Branch root = new Branch(Branch.ROOT, Kind.GROUPING, null, "", null);
    private final Deque<Branch> open = new ArrayDeque<>();
    private Twig twig;
    private boolean awaitsHeading;
    private String caption;
    private int lastArticle;
    private boolean articlesHaveText;

    Growth(Grammar grammar) {
        this.grammar = grammar;
        open.addLast(root);
    }

    List<Section> grown() {
        flushCaption();
        Pruning.lossless(root);
        return root.branches.stream().map(Branch::grown).toList();
    }

    void add(Line line) {
        switch (line) {
            case Line.Heading heading -> heading(heading);
            case Line.Words words -> words(Spacing.tidy(words.text()));
            case Line.Item item -> item(item);
            case Line.Note note -> paragraphForMore().words(Spacing.tidy(note.text()));
            case Line.Table table -> table(table.rows());
        }
    }

    private void heading(Line.Heading line) {
        String text = Spacing.tidy(line.text());
        if (text.isEmpty()) {
            return;
        }
        if (grammar instanceof PlainGrammar) {
            apply(PlainGrammar.heading(line.level(), text));
            return;
        }
        Optional<Mark> mark = read(text).filter(found -> !(found instanceof Mark.Marker));
        if (mark.isPresent() && !outOfOrder(mark.get())) {
            apply(mark.get());
        } else if (awaitsHeading) {
            open.peekLast().heading = Spacing.closed(text);
            awaitsHeading = false;
        } else {
            flushCaption();
            caption = Spacing.closed(text);
        }
    }

    private void words(String text) {
        if (text.isEmpty()) {
            return;
        }
        Optional<Mark> mark = read(text).filter(found -> !outOfOrder(found));
        if (mark.isPresent()) {
            apply(mark.get());
        } else {
            plain(text);
        }
    }

    /** A label the format tells may be a number of the law, or only a sign of a list. */
    private void item(Line.Item item) {
        String text = Spacing.tidy(item.text());
        Optional<Mark> mark = read(Spacing.tidy(item.label() + " " + text))
                .filter(found -> !outOfOrder(found) && !(found instanceof Mark.Titled && text.isEmpty()));
        if (mark.isPresent() && !(mark.get() instanceof Mark.Marker marker && marker.form() == Form.BULLET)) {
            apply(mark.get());
        } else {
            apply(new Mark.Marker(Form.ofItem(item.depth()), "", item.label(), text));
        }
    }

    private void table(List<List<String>> rows) {
        awaitsHeading = false;
        paragraphForMore().table(rows);
    }

    /** A citation that happens to begin a line is no article; articles count on. */
    private boolean outOfOrder(Mark mark) {
        return switch (mark) {
            case Mark.Article article -> !article.sure() && !countsOn(article);
            case Mark.Marker marker ->
                grammar.role(marker.form()) != Grammar.Role.PARAGRAPH && twig != null && !fitsSomewhere(marker);
            case Mark.Group _, Mark.Apart _, Mark.Titled _, Mark.Caption _, Mark.Nothing _ -> false;
        };
    }

    private boolean countsOn(Mark.Article article) {
        int number = leading(article.number());
        boolean restarts =
                !articlesHaveText || number == 1 && Western.looksLikeHeading(article.rest() + article.label());
        return number >= lastArticle || restarts;
    }

    private boolean fitsSomewhere(Mark.Marker marker) {
        boolean asParagraph = twig.form == marker.form() && Twig.follows(twig.number, marker.number());
        return asParagraph || twig.fits(marker.form(), marker.number());
    }

    /** How a long line begins says what it is; no pattern is ever matched against all of it. */
    private Optional<Mark> read(String line) {
        if (line.length() <= MATCHED_CHARS_MAX) {
            return grammar.read(line);
        }
        String tail = line.substring(MATCHED_CHARS_MAX);
        return grammar.read(line.substring(0, MATCHED_CHARS_MAX)).map(mark -> switch (mark) {
            case Mark.Article it ->
                new Mark.Article(it.rank(), it.number(), it.label(), it.heading(), it.rest() + tail, it.sure());
            case Mark.Marker it -> new Mark.Marker(it.form(), it.number(), it.label(), it.rest() + tail);
            case Mark.Titled it -> new Mark.Titled(it.level(), it.number(), it.label(), it.heading() + tail);
            case Mark.Group _, Mark.Apart _, Mark.Caption _, Mark.Nothing _ -> null;
        });
    }

    private static int leading(String number) {
        Matcher digits = LEADING_DIGITS.matcher(number);
        return digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
    }

    private void apply(Mark mark) {
        switch (mark) {
            case Mark.Group group -> {
                flushCaption();
                open(new Branch(group.level(), Kind.GROUPING, group.number(), group.label(), group.rest()));
                awaitsHeading = group.rest().isBlank();
            }
            case Mark.Apart apart -> {
                flushCaption();
                open(new Branch(Branch.APART, Kind.APART, apart.number(), apart.label(), apart.rest()));
                awaitsHeading = apart.rest().isBlank();
                lastArticle = 0;
                articlesHaveText = false;
            }
            case Mark.Article article -> article(article);
            case Mark.Titled titled -> titled(titled);
            case Mark.Caption words -> {
                flushCaption();
                caption = words.words();
            }
            case Mark.Marker marker -> marker(marker);
            case Mark.Nothing _ -> awaitsHeading = false;
        }
    }

    private void open(Branch branch) {
        while (open.peekLast().level >= branch.level) {
            open.removeLast();
        }
        open.peekLast().branches.add(branch);
        open.addLast(branch);
        twig = null;
    }

    private void article(Mark.Article article) {
        String above = caption;
        caption = null;
        boolean restIsHeading = !article.sure() && Western.looksLikeHeading(article.rest());
        String heading = article.heading() != null ? article.heading() : restIsHeading ? article.rest() : above;
        open(new Branch(Branch.ARTICLE + article.rank(), Kind.ARTICLE, article.number(), article.label(), heading));
        lastArticle = leading(article.number());
        awaitsHeading = heading == null && article.rest().isBlank();
        if (!restIsHeading && !article.rest().isBlank()) {
            firstWords(article.rest());
        }
    }

    /** Behind an article's label its first paragraph may begin with its own number. */
    private void firstWords(String rest) {
        Optional<Mark> inner = read(rest).filter(Mark.Marker.class::isInstance);
        if (inner.isPresent()) {
            apply(inner.get());
        } else {
            begin(grammar.plain() == Grammar.Plain.A_CONTINUATION ? "1" : null, null);
            twig.words(rest);
        }
    }

    private void titled(Mark.Titled titled) {
        flushCaption();
        boolean isHeading = Western.looksLikeHeading(titled.heading()) || titled.number() == null;
        open(new Branch(
                titled.level(), Kind.HEADING, titled.number(), titled.label(), isHeading ? titled.heading() : null));
        awaitsHeading = false;
        if (!isHeading) {
            begin(null, null);
            twig.words(titled.heading());
        }
    }

    private void marker(Mark.Marker given) {
        awaitsHeading = false;
        flushCaption();
        Mark.Marker marker = resolved(given);
        if (isParagraph(marker)) {
            begin(marker.number(), marker.form());
        } else {
            paragraphForMore().point(marker.form(), marker.number(), marker.label());
        }
        Optional<Mark> inner =
                read(marker.rest()).filter(Mark.Marker.class::isInstance).filter(found -> !outOfOrder(found));
        if (inner.isPresent()) {
            apply(inner.get());
        } else {
            twig.words(marker.rest());
        }
    }

    /** (i) after (h) is a letter; otherwise, below letters, a Roman numeral. */
    private Mark.Marker resolved(Mark.Marker marker) {
        String number = marker.number();
        if (marker.form() != Form.LETTER_IN_PARENTHESES || !Western.isRoman(number) || twig == null) {
            return marker;
        }
        String before = twig.form == Form.LETTER_IN_PARENTHESES && !twig.isOpen(Form.LETTER_IN_PARENTHESES)
                ? twig.number
                : twig.lastNumber(Form.LETTER_IN_PARENTHESES);
        boolean nextLetter = before != null && before.length() == 1 && number.charAt(0) == before.charAt(0) + 1;
        boolean romanGoesOn = twig.isOpen(Form.ROMAN_IN_PARENTHESES);
        boolean roman = romanGoesOn || !nextLetter && number.equals("i");
        return roman ? new Mark.Marker(Form.ROMAN_IN_PARENTHESES, number, marker.label(), marker.rest()) : marker;
    }

    private boolean isParagraph(Mark.Marker marker) {
        return switch (grammar.role(marker.form())) {
            case PARAGRAPH -> twig == null || !twig.isOpen(marker.form());
            case POINT -> false;
            case EITHER ->
                twig == null
                        || twig.form == marker.form() && !twig.isOpen(marker.form())
                        || twig.form == null && !twig.leadsIn() && !twig.hasPoints();
        };
    }

    private void plain(String text) {
        if (awaitsHeading && Western.looksLikeHeading(text)) {
            open.peekLast().heading = Spacing.closed(text);
            awaitsHeading = false;
            return;
        }
        awaitsHeading = false;
        flushCaption();
        switch (grammar.plain()) {
            case A_PARAGRAPH -> {
                begin(null, null);
                twig.words(text);
            }
            case A_CONTINUATION -> paragraphForMore().words(text);
            case AS_NUMBERED -> {
                if (twig == null || twig.number == null && !Character.isLowerCase(text.charAt(0))) {
                    begin(null, null);
                }
                twig.closingWords(text);
            }
        }
    }

    /** The paragraph that what comes next belongs to. */
    private Twig paragraphForMore() {
        if (twig == null) {
            begin(null, null);
        }
        return twig;
    }

    private void begin(String number, Form form) {
        if (open.peekLast() == root) {
            open(new Branch(Branch.PREAMBLE, Kind.HEADING, null, "", null));
        }
        twig = new Twig(number, form);
        Branch branch = open.peekLast();
        branch.twigs.add(twig);
        articlesHaveText = articlesHaveText || branch.kind == Kind.ARTICLE;
    }

    /** A caption nothing followed was words after all. */
    private void flushCaption() {
        if (caption != null) {
            String words = caption;
            caption = null;
            begin(null, null);
            twig.words(words);
        }
    }
}
