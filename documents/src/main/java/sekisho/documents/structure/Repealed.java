package sekisho.documents.structure;

import java.util.regex.Pattern;

/** Words that stand where law stood. */
public final class Repealed {

    private static final int CHARS_MAX = 160;
    private static final String BARE =
            "(?:weggefallen|aufgehoben|gegenstandslos|gestrichen|repealed|reserved|deleted|omitted|revoked|削除|删除|废止)";
    private static final Pattern WORDS =
            Pattern.compile("(?iu)(?:[\\[(（【]\\s*" + BARE + "\\s*[\\])）】]|" + BARE + ")[.。]?|[\\s.…_—–―-]{1,80}");
    private static final Pattern BRACKETED = Pattern.compile("(?iu).{0,140}[\\[(（]\\s*" + BARE + "\\s*[\\])）][.。]?");

    private Repealed() {}

    /** True if the text says nothing but that what stood here is no longer law: {@code (weggefallen)}, {@code 削除}, dashes. */
    public static boolean is(String text) {
        String words = text.strip();
        return !words.isEmpty()
                && words.length() <= CHARS_MAX
                && WORDS.matcher(words).matches();
    }

    /** True if a heading ends in such words: {@code §§ 1020.221–1020.299 [Reserved]}. */
    public static boolean endsHeading(String heading) {
        String words = heading.strip();
        return is(words)
                || words.length() <= CHARS_MAX && BRACKETED.matcher(words).matches();
    }
}
