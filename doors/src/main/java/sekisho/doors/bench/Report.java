package sekisho.doors.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import sekisho.contracts.wire.FactCodec;

/** The output of a measurement: progress on stderr, a readable table on stdout, figures as JSON where asked for. */
public final class Report {

    private static final PrintStream TABLE =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream PROGRESS =
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

    private Report() {}

    /** A line on stderr. */
    public static void progress(String format, Object... values) {
        PROGRESS.println(String.format(Locale.ROOT, format, values));
    }

    /** The figures as a table on stdout, and in the file of {@code --json} where one was asked for. */
    public static void print(String name, Map<String, ?> figures, Options options) throws IOException {
        TABLE.println(name);
        figures.forEach((figure, value) -> TABLE.println(String.format(
                Locale.ROOT,
                "  %-20s %s",
                figure,
                value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value)));
        if (options.has("json")) {
            Files.write(options.file("json"), FactCodec.encode(figures));
        }
    }

    /** Removes a temporary folder with all in it. */
    public static void delete(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
