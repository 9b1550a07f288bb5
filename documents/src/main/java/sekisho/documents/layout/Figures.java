package sekisho.documents.layout;

/** Raised and lowered figures in plain text: {@code m²}, {@code CO₂}; what has no such sign is marked: {@code x^(ab)}. */
public final class Figures {

    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
    private static final String PLAIN = "0123456789+-=()n";

    private Figures() {}

    public static String raised(String words) {
        return small(words.strip(), RAISED, "^");
    }

    public static String lowered(String words) {
        return small(words.strip(), LOWERED, "_");
    }

    private static String small(String words, String signs, String mark) {
        StringBuilder small = new StringBuilder();
        for (char c : words.toCharArray()) {
            int at = PLAIN.indexOf(c == '−' || c == '–' ? '-' : c);
            if (at < 0) {
                return mark + (words.length() > 1 ? "(" + words + ")" : words);
            }
            small.append(signs.charAt(at));
        }
        return small.toString();
    }
}
