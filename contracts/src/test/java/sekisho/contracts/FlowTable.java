package sekisho.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who tells and who hears what, as the table in the documentation of {@link Topics} says. */
final class FlowTable {

    private static final Path TOPICS = Path.of("src/main/java/sekisho/contracts/Topics.java");
    private static final Pattern ROW = Pattern.compile("(?m)^ \\*  (\\w+)\\s+([a-z-]+?)(?:\\.R)?\\s+(\\S.*)$");
    private static final Set<String> SERVICES = Set.of("gateway", "inference", "verification", "feedback", "training");

    private FlowTable() {}

    /** Lines such as {@code gateway send question-asked}; readers outside the five services are left out. */
    static Set<String> operations() {
        try (Stream<MatchResult> rows = ROW.matcher(Files.readString(TOPICS)).results()) {
            Set<String> operations = new TreeSet<>();
            rows.forEach(row -> {
                operations.add(row.group(1) + " send " + row.group(2));
                Stream.of(row.group(3).replaceAll("\\(.*?\\)", "").split(","))
                        .map(String::strip)
                        .filter(SERVICES::contains)
                        .forEach(reader -> operations.add(reader + " receive " + row.group(2)));
            });
            return operations;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
