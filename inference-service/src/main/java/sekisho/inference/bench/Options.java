package sekisho.inference.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code --name value} pairs of a command line. */
record Options(Map<String, String> values, String usage) {

    /** @throws IllegalArgumentException with the usage if the arguments are not pairs */
    static Options of(String[] args, String usage) {
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

    boolean has(String name) {
        return values.containsKey(name);
    }

    String or(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** @throws IllegalArgumentException with the usage if it was not given */
    Path file(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("--" + name + " is missing; usage: " + usage);
        }
        return Path.of(values.get(name));
    }
}
