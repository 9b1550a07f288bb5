package sekisho.documents.layout;

import java.util.regex.Pattern;

/** White space as law is written with it. */
public final class Spacing {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u3000\\ufeff]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff]");
    private static final Pattern BETWEEN_SIGNS =
            Pattern.compile("(?<=[\\u2e80-\\u9fff\\uf900-\\ufaff])[\\s\\u3000]+(?=[\\u2e80-\\u9fff\\uf900-\\ufaff])");

    private static final Pattern LEFT_OUT = Pattern.compile("(?:und|oder|bzw\\.|sowie|and|or)\\b");

    private Spacing() {}

    /** Runs of white space become one blank, or one wide blank where there was one; invisible signs go. */
    public static String tidy(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        return BLANKS.matcher(visible)
                .replaceAll(blank -> blank.group().indexOf('\u3000') >= 0 ? "\u3000" : " ")
                .strip();
    }

    /** Headings are spread out in print: 总　则 is 总则. */
    public static String closed(String heading) {
        return BETWEEN_SIGNS.matcher(tidy(heading)).replaceAll("");
    }

    /** True for signs that are written without blanks between them. */
    public static boolean isWide(int sign) {
        return sign >= 0x2e80 && sign <= 0x9fff || sign >= 0xf900 && sign <= 0xfaff || sign >= 0xff00 && sign <= 0xffef;
    }

    /** Two halves of one paragraph as one: no blank between wide signs, no hyphen where a word was parted. */
    public static String joined(String before, String after) {
        StringBuilder open = new StringBuilder(before);
        join(open, after);
        return open.toString();
    }

    /** The same, behind what is open already: takes no longer for a long beginning. */
    public static void join(StringBuilder open, String after) {
        if (open.isEmpty() || after.isEmpty()) {
            open.append(after);
            return;
        }
        char last = open.charAt(open.length() - 1);
        char first = after.charAt(0);
        if (isWide(last) && isWide(first)) {
            open.append(after);
        } else if (isParted(open, last)) {
            joinParted(open, after);
        } else {
            open.append(' ').append(after);
        }
    }

    private static boolean isParted(StringBuilder open, char last) {
        boolean hyphen = last == '-' || last == '\u2010' || last == '\u00ad';
        return hyphen && open.length() > 1 && Character.isLetter(open.charAt(open.length() - 2));
    }

    /** "Geld- und Wertpapier", "EU-Recht": such a hyphen stays. */
    private static void joinParted(StringBuilder open, String after) {
        boolean wordLeftOut = LEFT_OUT.matcher(after).lookingAt();
        if (wordLeftOut) {
            open.append(' ');
        } else if (Character.isLowerCase(after.charAt(0))) {
            open.setLength(open.length() - 1);
        }
        open.append(after);
    }
}
