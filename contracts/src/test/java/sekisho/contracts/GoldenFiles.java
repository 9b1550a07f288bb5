package sekisho.contracts;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sekisho.contracts.wire.FactCodec;

/**
 * The facts as they stand on the wire, for review. Written only by {@code -Dsekisho.golden=write}; a difference that such
 * a run shows is a change of the wire and needs the care the README of this module asks for.
 */
final class GoldenFiles {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private GoldenFiles() {}

    static boolean toBeWritten() {
        return "write".equals(System.getProperty("sekisho.golden"));
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException("no golden file for " + name, missing);
        }
    }

    static ObjectNode tree(String name) {
        return tree(bytes(name));
    }

    static ObjectNode tree(byte[] json) {
        try {
            return FactCodec.mapper().readValue(json, ObjectNode.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static SortedSet<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(String name, Fact fact) {
        DefaultPrettyPrinter pretty = new DefaultPrettyPrinter(
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        pretty.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        pretty.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(name + ".json"),
                    FactCodec.mapper().writer(pretty).writeValueAsString(fact) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
