package sekisho.documents.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The designators at the start of paragraphs of a section of the Code of Federal Regulations, and the places they stand
 * for. They count {@code (a) (1) (i) (A) (1) (i)} from the outside in, the last two in italics; whether {@code (i)} comes
 * after {@code (h)} or begins anew is told by what came before and, where both are possible, by what comes next.
 */
final class Designators {

    private static final Pattern ONE = Pattern.compile("\\s*\\(([a-z]{1,5}|[A-Z]{1,3}|\\d{1,3})\\)");
    private static final Pattern ROMAN =
            Pattern.compile("m{0,3}(?:c?d|d?c{0,3})(?:x?l|l?x{0,3}|xc)(?:i?v|v?i{0,3}|ix)");
    private static final int RUN_MAX = 6;
    private static final int LEVELS = 6;

    private Designators() {}

    /** A paragraph's own designators and where its words begin. */
    record Start(List<String> signs, int end) {}

    /** What stands at the start of a paragraph; none is an empty list. */
    static Start at(String text) {
        List<String> signs = new ArrayList<>();
        int end = 0;
        Matcher one = ONE.matcher(text);
        while (signs.size() < RUN_MAX && one.region(end, text.length()).lookingAt()) {
            signs.add(one.group(1));
            end = one.end();
        }
        return new Start(signs, end);
    }

    /**
     * Where a designator stands after others: the whole way to it.
     *
     * @param before the way to the last one
     * @param sign of this one
     * @param after the next sign in the text, or null
     */
    static List<String> place(List<String> before, String sign, String after) {
        List<List<String>> possible = possible(before, sign);
        if (possible.isEmpty()) {
            return List.of(sign);
        }
        if (after != null && possible.size() > 1) {
            for (List<String> way : possible) {
                if (continues(way, after)) {
                    return way;
                }
            }
        }
        return possible.getFirst();
    }

    /** True if the next sign begins a level below, or counts on at that of {@code way}: the surest signs there are. */
    private static boolean continues(List<String> way, String after) {
        int depth = way.size();
        return follows(way.getLast(), after, depth - 1) || depth < LEVELS && isFirst(after, depth);
    }

    /** Deepest first: a new level, then each open one it counts on at. */
    private static List<List<String>> possible(List<String> before, String sign) {
        List<List<String>> ways = new ArrayList<>();
        int depth = before.size();
        if (depth < LEVELS && isFirst(sign, depth)) {
            ways.add(way(before, depth, sign));
        }
        for (int level = depth - 1; level >= 0; level--) {
            if (follows(before.get(level), sign, level)) {
                ways.add(way(before, level, sign));
            }
        }
        return ways;
    }

    private static List<String> way(List<String> before, int level, String sign) {
        List<String> way = new ArrayList<>(before.subList(0, level));
        way.add(sign);
        return List.copyOf(way);
    }

    private static boolean isFirst(String sign, int level) {
        return sign.equals(
                switch (level) {
                    case 0 -> "a";
                    case 1, 4 -> "1";
                    case 2, 5 -> "i";
                    default -> "A";
                });
    }

    private static boolean follows(String last, String sign, int level) {
        return switch (level) {
            case 0, 3 -> letter(last) > 0 && letter(sign) == letter(last) + 1 && sameCase(last, sign);
            case 1, 4 -> number(last) > 0 && number(sign) > number(last) && number(sign) <= number(last) + 20;
            default -> roman(last) > 0 && roman(sign) == roman(last) + 1;
        };
    }

    private static boolean sameCase(String one, String other) {
        return Character.isUpperCase(one.charAt(0)) == Character.isUpperCase(other.charAt(0));
    }

    /** a is 1, z 26, aa 27, bb 28. */
    private static int letter(String sign) {
        char first = Character.toLowerCase(sign.charAt(0));
        boolean same = sign.chars().allMatch(c -> Character.toLowerCase(c) == first);
        return same && first >= 'a' && first <= 'z' ? first - 'a' + 1 + 26 * (sign.length() - 1) : -1;
    }

    private static int number(String sign) {
        return Character.isDigit(sign.charAt(0)) ? Integer.parseInt(sign) : -1;
    }

    private static int roman(String sign) {
        if (!ROMAN.matcher(sign).matches()) {
            return -1;
        }
        int value = 0;
        int last = 0;
        for (int i = sign.length() - 1; i >= 0; i--) {
            int digit = switch (sign.charAt(i)) {
                case 'i' -> 1;
                case 'v' -> 5;
                case 'x' -> 10;
                case 'l' -> 50;
                case 'c' -> 100;
                case 'd' -> 500;
                default -> 1000;
            };
            value += digit < last ? -digit : digit;
            last = Math.max(last, digit);
        }
        return value;
    }
}
