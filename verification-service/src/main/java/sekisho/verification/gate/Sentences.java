package sekisho.verification.gate;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cuts folded text into sentences, and finds what governs a cut-out piece. */
final class Sentences {

    private static final String ABBREVIATIONS =
            "art|abs|nr|sec|no|lit|para|bzw|gem|vgl|ziff|buchst|sog|inkl|einschl|mio|mrd|tsd|approx|e\\.g|i\\.e|z\\.b|d\\.h";
    /** The cheap part comes first: what stands before a full stop is only looked at where there is one. */
    private static final String PLAIN_END =
            "[.](?<!\\b(?i:" + ABBREVIATIONS + ")[.])(?<!\\d[.])(?=\\s+(?:\\p{Lu}|\\(\\d)|\\s*$)|[。！？!?](?![^(]*\\))";

    private static final Pattern END = Pattern.compile(PLAIN_END + "|[.](?<=\\d[.])(?=\\s+\\p{Lu}\\p{Ll}+\\s)");

    /** Longest stretch of one sentence that is looked at before a piece, in characters. */
    private static final int GOVERNING_CHARS_MAX = 3_000;

    /** The number of a paragraph, between the end of a sentence and the next one: {@code (2)}, or in dense scripts {@code 2}. */
    private static final Pattern NUMBERED = Pattern.compile("\\s*\\(\\d{1,2}[a-z]?\\)\\s*");

    private static final Pattern DENSE_NUMBERED = Pattern.compile("\\s*(?:\\d{1,2}\\s+)?");

    private static final Pattern ITEM = Pattern.compile("[;；]");
    private static final Pattern OMISSION = Pattern.compile("\\s*\\[?\\.\\.\\.+\\]?\\s*");

    /** What a sentence, a list item or the lead-in of a list ends with beyond doubt; "1. Juli" has no end inside. */
    private static final Pattern BOUNDARY = Pattern.compile(PLAIN_END + "|[;；]|:(?=\\s)");

    private static final Pattern NEXT = Pattern.compile("\\s*(?:(?:and|or|und|oder)\\s*)?");

    private Sentences() {}

    /** The sentences of a folded text; never empty ones. */
    static List<String> of(String folded) {
        return Stream.of(END.split(folded))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** The text with its marks of omission taken for what they are in the worst case: nothing. */
    static String joined(String folded) {
        return String.join(" ", pieces(folded));
    }

    /** The pieces between marks of omission. */
    static List<String> pieces(String folded) {
        return Stream.of(OMISSION.split(folded))
                .map(String::trim)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** What stands before a position and governs it: its own sentence's beginning, and the lead-in of its list. */
    static String governing(String folded, int start) {
        if (start == 0) {
            return "";
        }
        String before = folded.substring(Math.max(0, start - GOVERNING_CHARS_MAX), start);
        String sentence = last(END, before);
        String item = last(ITEM, sentence);
        int colon = sentence.indexOf(':');
        boolean listed = item.length() < sentence.length() && colon >= 0;
        return listed ? sentence.substring(0, colon) + " " + item : item;
    }

    /** What stands behind a position in the same sentence or list item. */
    static String trailing(String folded, int end) {
        String after = folded.substring(end);
        String sentence = first(END, after);
        return first(ITEM, sentence);
    }

    /**
     * Where a piece stands as whole sentences or list items, from a position on; -1 if nowhere. Both are folded; the beginning
     * and the end of the text count as boundaries.
     */
    static int whole(String text, String piece, int from) {
        for (int at = text.indexOf(piece, from); at >= 0; at = text.indexOf(piece, at + 1)) {
            int end = at + piece.length();
            if (begins(text, at) && ends(text, end)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean begins(String text, int at) {
        return text.substring(0, at).isBlank()
                || BOUNDARY.matcher(text)
                        .results()
                        .anyMatch(boundary -> boundary.end() <= at
                                && between(text.substring(boundary.end(), at), text.codePointAt(at)));
    }

    private static boolean between(String words, int first) {
        return words.isBlank()
                || NUMBERED.matcher(words).matches()
                || Fold.ideographic(first) && DENSE_NUMBERED.matcher(words).matches();
    }

    /** With or without the sign that ends it, and with the word that leads to the next item. */
    private static boolean ends(String text, int end) {
        return text.substring(end).isBlank()
                || BOUNDARY.matcher(text)
                        .results()
                        .anyMatch(boundary -> boundary.start() == end
                                || boundary.end() <= end
                                        && NEXT.matcher(text.substring(boundary.end(), end))
                                                .matches());
    }

    private static String last(Pattern boundary, String text) {
        var matcher = boundary.matcher(text);
        int from = 0;
        while (matcher.find()) {
            from = matcher.end();
        }
        return text.substring(from);
    }

    private static String first(Pattern boundary, String text) {
        var matcher = boundary.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()) : text;
    }
}
