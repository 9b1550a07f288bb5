package sekisho.documents.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sekisho.contracts.Language;
import sekisho.documents.layout.Line;
import sekisho.documents.layout.Spacing;
import sekisho.documents.structure.Outline;

/** Makes an outline of running text: as a statute where it is shaped like one, else as a plain document. */
public final class ReadingLines {

    private static final int START_CHARS = 500;
    private static final int ARTICLES_MIN = 2;
    private static final int TITLE_CHARS_MAX = 120;
    private static final int DOTTED_MIN = 2;
    private static final Pattern EU_ARTICLE = Pattern.compile("(?:Article|ARTICLE)\\s+[0-9]{1,3}[a-z]?\\b.{0,150}");

    private ReadingLines() {}

    /**
     * The outline of a document.
     *
     * @param lines all of it, in order
     */
    public static Outline outline(List<Line> lines, Language language) {
        Grammar grammar = grammar(lines, language);
        boolean plain = grammar instanceof PlainGrammar;
        int titleAt = titleAt(lines, grammar, plain);
        String title = titleAt < 0 ? null : Spacing.closed(text(lines.get(titleAt)));
        Growth growth = new Growth(grammar);
        for (int i = 0; i < lines.size(); i++) {
            if (i != titleAt) {
                growth.add(lines.get(i));
            }
        }
        return new Outline(title, language, null, growth.grown());
    }

    /** True for a line that opens an article, a paragraph or a point in that language, so that it never continues another. */
    public static boolean begins(String line, Language language) {
        String start = start(line);
        return statuteGrammar(List.of(), language).read(start).isPresent() || PlainGrammar.isDotted(start);
    }

    private static Grammar grammar(List<Line> lines, Language language) {
        Grammar statute = statuteGrammar(lines, language);
        int last = 0;
        int articles = 0;
        for (Line line : lines) {
            Optional<Mark> mark = statute.read(start(text(line)));
            if (mark.isPresent() && mark.get() instanceof Mark.Article article) {
                int number = Integer.parseInt(article.number().replaceAll("^([0-9]{1,6}).*$|^.*$", "0$1"));
                articles += number > last ? 1 : 0;
                last = number;
            }
        }
        if (articles >= ARTICLES_MIN || articles == 1 && lines.size() <= 12) {
            return statute;
        }
        long dotted = lines.stream()
                .filter(line -> PlainGrammar.isDotted(start(text(line))))
                .limit(DOTTED_MIN)
                .count();
        return new PlainGrammar(dotted >= DOTTED_MIN);
    }

    private static Grammar statuteGrammar(List<Line> lines, Language language) {
        return switch (language) {
            case ZH -> new ChineseGrammar();
            case JA -> new JapaneseGrammar();
            case DE -> new GermanGrammar();
            case EN ->
                new EnglishGrammar(lines.stream()
                                .filter(line ->
                                        EU_ARTICLE.matcher(start(text(line))).matches())
                                .limit(ARTICLES_MIN)
                                .count()
                        >= ARTICLES_MIN);
        };
    }

    /** The line that is the name of the whole: the first heading, or a first line that is short and nothing else. */
    private static int titleAt(List<Line> lines, Grammar grammar, boolean plain) {
        for (int i = 0; i < Math.min(lines.size(), 3); i++) {
            String text = start(text(lines.get(i)));
            boolean named = lines.get(i) instanceof Line.Heading heading && heading.level() == 1;
            boolean marked = !plain && grammar.read(text).isPresent();
            if (marked || text.isEmpty()) {
                return -1;
            }
            if (named || i == 0 && !plain && text.length() <= TITLE_CHARS_MAX && Western.looksLikeHeading(text)) {
                return i;
            }
        }
        return plain ? firstHeading(lines) : -1;
    }

    private static int firstHeading(List<Line> lines) {
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Heading heading && heading.level() == 1) {
                tops.add(i);
            }
        }
        return tops.size() == 1 ? tops.getFirst() : -1;
    }

    /** Enough of a line to say what it is. */
    private static String start(String text) {
        return Spacing.tidy(text.length() <= START_CHARS ? text : text.substring(0, START_CHARS));
    }

    private static String text(Line line) {
        return switch (line) {
            case Line.Heading heading -> heading.text();
            case Line.Words words -> words.text();
            case Line.Item item -> item.label() + " " + item.text();
            case Line.Note _, Line.Table _ -> "";
        };
    }
}
