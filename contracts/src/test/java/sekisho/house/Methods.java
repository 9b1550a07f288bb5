package sekisho.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Finds methods by counting braces: a block that stands directly in a type and is no type is one. */
final class Methods {

    private static final Pattern TYPE = Pattern.compile("(?:^|[\\s)])(?:class|interface|enum|record)\\s+\\w+");

    private Methods() {}

    /** A block with the position of its opening brace. */
    private record Block(boolean type, boolean method, int opened) {}

    /** An offence for each method longer than this many lines, braces included. */
    static List<Offence> longerThan(int lines, Source source) {
        List<Offence> offences = new ArrayList<>();
        Deque<Block> open = new ArrayDeque<>();
        String code = source.code();
        int headerStart = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{') {
                open.push(block(code.substring(headerStart, i), open.peek(), i));
            } else if (c == '}' && !open.isEmpty()) {
                Block closed = open.pop();
                int length = source.lineOf(i) - source.lineOf(closed.opened()) + 1;
                if (closed.method() && length > lines) {
                    offences.add(source.at(closed.opened(), "a method of " + length + " lines, " + lines + " at most"));
                }
            }
            if (c == '{' || c == '}' || c == ';') {
                headerStart = i + 1;
            }
        }
        return offences;
    }

    private static Block block(String header, Block around, int opened) {
        boolean inType = around == null || around.type();
        boolean type = inType && TYPE.matcher(header).find();
        return new Block(type, inType && !type, opened);
    }
}
