package sekisho.doors.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** Headers as text, one {@code name=value} a line; header values of this house never contain line breaks. */
final class HeaderLines {

    private HeaderLines() {}

    static String write(Map<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        headers.forEach((name, value) -> {
            if (name.indexOf('=') >= 0 || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("header " + name + " cannot be stored");
            }
            lines.append(name).append('=').append(value).append('\n');
        });
        return lines.toString();
    }

    static Map<String, String> read(String lines) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line : lines.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                headers.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return headers;
    }
}
