package sekisho.doors.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code --name value} pairs of a command line. */
public record Options(Map<String, String> values, String usage) {

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException with the usage if the arguments are not pairs
     */
    public static Options of(String[] args, String usage) {
        Map<String, String> values = new LinkedHashMap<>();
        if (args.length % 2 != 0) {
            throw new IllegalArgumentException("usage: " + usage);
        }
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--")) {
                throw new IllegalArgumentException("usage: " + usage);
            }
            values.put(args[i].substring(2), args[i + 1]);
        }
        return new Options(values, usage);
    }

    /** True if the option was given. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** Its value, or another one if it was not given. */
    public String or(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /**
     * The file it names.
     *
     * @throws IllegalArgumentException with the usage if it was not given
     */
    public Path file(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("--" + name + " is missing; usage: " + usage);
        }
        return Path.of(values.get(name));
    }
}
