package sekisho.gateway.document;

/**
 * Something that could not be read or published.
 *
 * @param place where in the document, for a person
 * @param reason stable code
 * @param detail a sentence, or null
 */
public record Skip(String place, String reason, String detail) {

    private static final int PLACE_CHARS_MAX = 300;
    private static final int REASON_CHARS_MAX = 60;
    private static final int DETAIL_CHARS_MAX = 500;

    public Skip {
        place = clipped(place, PLACE_CHARS_MAX);
        reason = clipped(reason, REASON_CHARS_MAX);
        detail = detail == null ? null : clipped(detail, DETAIL_CHARS_MAX);
    }

    /** What came from a child process is bounded and can be stored. */
    private static String clipped(String text, int most) {
        String plain = text == null ? "" : text.replaceAll("\\p{Cntrl}|\\p{Cs}", " ");
        return plain.length() <= most ? plain : plain.substring(0, most - 1) + "…";
    }
}
