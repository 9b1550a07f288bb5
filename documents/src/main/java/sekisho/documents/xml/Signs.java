package sekisho.documents.xml;

import java.util.regex.Pattern;

/** The signs points are counted by. */
final class Signs {

    private static final Pattern AROUND = Pattern.compile("^[\\s(\\[]+|[\\s)\\].:]+$");
    private static final Pattern SIGN = Pattern.compile("[\\p{L}\\p{N}]{1,8}");

    private Signs() {}

    /** {@code 1a.} counts as {@code 1a}, {@code (aa)} as {@code aa}; a dash by its place, from 1. */
    static String number(String label, int place) {
        String sign = AROUND.matcher(label).replaceAll("");
        return SIGN.matcher(sign).matches() ? sign : Integer.toString(place);
    }
}
