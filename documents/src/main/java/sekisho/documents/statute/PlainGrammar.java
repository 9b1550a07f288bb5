package sekisho.documents.statute;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sekisho.documents.layout.Spacing;

/**
 * Documents that are no statute: policies, guidance, rulebooks. Dotted numbers (7.3.1) nest as they say; what is numbered
 * otherwise belongs to the paragraph before it.
 */
final class PlainGrammar implements Grammar {

    private static final Pattern DOTTED =
            Pattern.compile("((?:[A-Z]{1,5}\\s)?[0-9]{1,3}(?:\\.[0-9]{1,3}){1,5}[A-Z]?)\\.?[\\s\\u3000]+(.*)");
    private static final Pattern TOP =
            Pattern.compile("([0-9]{1,2}|[IVX]{1,5})\\.?[\\s\\u3000]+(\\p{Lu}.*|[\\u2e80-\\u9fff].*)");
    private static final Pattern CONTENTS_LINE = Pattern.compile(".*(?:\\.{4,}|…{2,}|(?:\\s\\.){4,})\\s*[0-9ivx]{1,5}");
    private static final Pattern CONTENTS =
            Pattern.compile("(?i)(?:table of )?contents|Inhalts(?:übersicht|verzeichnis)|目\\s*[录次錄]");

    /** Lines are deeper than what the format itself marks as headings. */
    private static final int BELOW_HEADINGS = 100;

    private static final int TOP_CHARS_MAX = 80;

    private final boolean numbered;

    /** @param numbered true for a document with dotted numbers: then "2 Scope" is the heading above 2.1 */
    PlainGrammar(boolean numbered) {
        this.numbered = numbered;
    }

    static boolean isDotted(String line) {
        return DOTTED.matcher(line).matches() && !CONTENTS_LINE.matcher(line).matches();
    }

    @Override
    public Optional<Mark> read(String line) {
        if (CONTENTS.matcher(line).matches() || CONTENTS_LINE.matcher(line).matches()) {
            return Optional.of(new Mark.Nothing());
        }
        Matcher dotted = DOTTED.matcher(line);
        if (dotted.matches()) {
            String number = dotted.group(1);
            int level = (int) number.chars().filter(sign -> sign == '.').count() + 1;
            return Optional.of(
                    new Mark.Titled(BELOW_HEADINGS + level, number.replace(' ', '-'), number, dotted.group(2)));
        }
        Matcher top = TOP.matcher(line);
        if (numbered && top.matches() && line.length() <= TOP_CHARS_MAX && Western.looksLikeHeading(top.group(2))) {
            return Optional.of(new Mark.Titled(BELOW_HEADINGS + 1, top.group(1), top.group(1), top.group(2)));
        }
        return Western.marker(line);
    }

    /** A heading with its own number: {@code 2 Scope}, {@code 2.1 Scope}, {@code IV. Umfang}. */
    static Mark.Titled heading(int level, String text) {
        String words = Spacing.closed(text);
        Matcher dotted = DOTTED.matcher(words);
        if (dotted.matches()) {
            String number = dotted.group(1);
            return new Mark.Titled(level, number.replace(' ', '-'), number, dotted.group(2));
        }
        Matcher top = TOP.matcher(words);
        return top.matches()
                ? new Mark.Titled(level, top.group(1), top.group(1), top.group(2))
                : new Mark.Titled(level, null, "", words);
    }

    @Override
    public Role role(Form form) {
        return form == Form.NUMBER_IN_PARENTHESES ? Role.EITHER : Role.POINT;
    }

    @Override
    public Plain plain() {
        return Plain.A_PARAGRAPH;
    }
}
