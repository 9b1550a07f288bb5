package sekisho.inference.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.contracts.Language;

/** Cuts the text of a provision into sentences and numbered items, without changing a character of it. */
public final class Sentences {

    private static final Map<Language, Set<String>> ABBREVIATIONS = Map.of(
            Language.EN,
            Set.of(
                    "art", "arts", "no", "nos", "para", "paras", "sec", "secs", "e.g", "i.e", "cf", "etc", "vs", "inc",
                    "ltd", "co", "corp", "mr", "ms", "mrs", "dr", "approx", "ref", "reg", "u.s", "p", "pp", "al"),
            Language.DE,
            Set.of(
                    "art",
                    "abs",
                    "nr",
                    "nrn",
                    "buchst",
                    "lit",
                    "unterabs",
                    "ziff",
                    "z.b",
                    "d.h",
                    "u.a",
                    "i.v.m",
                    "i.s.d",
                    "bzw",
                    "vgl",
                    "ggf",
                    "gem",
                    "sog",
                    "usw",
                    "etc",
                    "ca",
                    "bspw",
                    "evtl",
                    "dr",
                    "prof",
                    "bgbl",
                    "s",
                    "rn",
                    "abschn",
                    "kap",
                    "o.g",
                    "inkl",
                    "mio",
                    "mrd",
                    "v",
                    "m",
                    "i",
                    "d",
                    "z",
                    "u"));

    private static final Set<String> MONTHS = Set.of(
            "januar",
            "februar",
            "märz",
            "april",
            "mai",
            "juni",
            "juli",
            "august",
            "september",
            "oktober",
            "november",
            "dezember");

    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:[-–•*#]+\\s|\\(?[0-9]{1,3}[a-z]?[.)]|\\([a-z0-9]{1,4}\\)|[a-z]{1,4}\\))\\s*.*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\s*([\\p{L}]+)");
    private static final String CLOSERS = "\"'”’»)]」』）";
    private static final String OPENERS = "\"'“‘„«([§*";

    private Sentences() {}

    /** A piece of a text: characters {@code start} (included) to {@code end} (excluded), never empty, never padded. */
    public record Span(int start, int end) {

        int length() {
            return end - start;
        }

        String of(String text) {
            return text.substring(start, end);
        }
    }

    /** The sentences of a text, in order, without the space between them. */
    public static List<Span> of(String text, Language language) {
        boolean eastern = language == Language.JA || language == Language.ZH;
        List<Span> spans = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            depth = eastern ? Math.max(0, depth + nesting(c)) : 0;
            int end = eastern ? easternEnd(text, at, depth) : westernEnd(text, start, at, language);
            if (end > 0) {
                add(spans, text, start, end);
                start = end;
                at = end - 1;
                depth = 0;
            }
        }
        add(spans, text, start, text.length());
        return spans;
    }

    private static int nesting(char c) {
        return "「『（(".indexOf(c) >= 0 ? 1 : "」』）)".indexOf(c) >= 0 ? -1 : 0;
    }

    /** Where the sentence ends if it ends with the character at this place, else 0. */
    private static int easternEnd(String text, int at, int depth) {
        char c = text.charAt(at);
        boolean stop = "。！？".indexOf(c) >= 0 && depth == 0;
        return stop || c == '\n' ? at + 1 : 0;
    }

    private static int westernEnd(String text, int start, int at, Language language) {
        char c = text.charAt(at);
        if (c == '\n') {
            return endsAtLineBreak(text, at) ? at + 1 : 0;
        }
        if (c != '.' && c != '!' && c != '?') {
            return 0;
        }
        int end = at + 1;
        while (end < text.length() && CLOSERS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean spaced = end < text.length() && Character.isWhitespace(text.charAt(end));
        return spaced && opensSentence(text, end) && (c != '.' || !isAbbreviated(text, start, at, language)) ? end : 0;
    }

    private static boolean endsAtLineBreak(String text, int at) {
        String rest = text.substring(at + 1, Math.min(text.length(), at + 16));
        return rest.startsWith("\n") || ITEM.matcher(rest).matches();
    }

    private static boolean opensSentence(String text, int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        char c = text.charAt(next);
        return Character.isUpperCase(c) || Character.isDigit(c) || OPENERS.indexOf(c) >= 0;
    }

    /** True if the full stop belongs to an abbreviation, an ordinal, or the number of an item. */
    private static boolean isAbbreviated(String text, int start, int stop, Language language) {
        int from = stop;
        while (from > start
                && !Character.isWhitespace(text.charAt(from - 1))
                && "([„“\"".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String word = text.substring(from, stop).toLowerCase(java.util.Locale.ROOT);
        if (word.chars().allMatch(Character::isDigit)) {
            return text.substring(start, from).isBlank() || language == Language.DE && monthFollows(text, stop + 1);
        }
        return ABBREVIATIONS.get(language).contains(word) || word.length() == 1 && Character.isLetter(word.charAt(0));
    }

    private static boolean monthFollows(String text, int from) {
        Matcher word = WORD.matcher(text).region(from, text.length());
        return word.lookingAt() && MONTHS.contains(word.group(1).toLowerCase(java.util.Locale.ROOT));
    }

    private static void add(List<Span> spans, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            spans.add(new Span(start, end));
        }
    }
}
