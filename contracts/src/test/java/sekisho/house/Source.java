package sekisho.house;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Java file.
 *
 * @param file path from the repository's root, with forward slashes
 * @param text as written
 * @param code the same with comments and literals blanked out, every character at its old place
 */
record Source(String file, String text, String code) {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+)\\s*;");

    static Source of(String file, String text) {
        return new Source(file, text, Blanking.commentsAndLiterals(text));
    }

    /** The package it says it is in; empty for none. */
    String packageName() {
        Matcher matcher = PACKAGE.matcher(code);
        return matcher.find() ? matcher.group(1) : "";
    }

    boolean isTest() {
        return file.contains("src/test/");
    }

    /** The service it belongs to, for example {@code gateway}; empty outside the services. */
    String service() {
        String[] steps = packageName().split("\\.");
        return steps.length > 1 && steps[0].equals("sekisho") && Rooms.isService(steps[1]) ? steps[1] : "";
    }

    /** Its room or door in the service; empty in the hall and outside the services. */
    String part() {
        String[] steps = packageName().split("\\.");
        return !service().isEmpty() && steps.length > 2 ? steps[2] : "";
    }

    boolean inRoom() {
        return Rooms.isRoom(service(), part());
    }

    /** A bench is a program that wires doors together, so it is none itself. */
    boolean inDoor() {
        return !part().isEmpty() && !inRoom() && !part().equals("bench");
    }

    /** An offence at each match in the code; {@code what} may use {@code $1}-style groups through the matched text. */
    List<Offence> offencesAt(Pattern pattern, String what) {
        return offencesIn(code, pattern, what);
    }

    List<Offence> offencesIn(String where, Pattern pattern, String what) {
        List<Offence> offences = new ArrayList<>();
        Matcher matcher = pattern.matcher(where);
        while (matcher.find()) {
            offences.add(at(matcher.start(), what + ": " + matcher.group().strip()));
        }
        return offences;
    }

    Offence at(int position, String what) {
        return new Offence(file, lineOf(position), what);
    }

    int lineOf(int position) {
        return 1
                + (int) text.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    int lines() {
        return (int) text.lines().count();
    }
}
