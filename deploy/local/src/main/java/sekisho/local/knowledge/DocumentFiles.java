package sekisho.local.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The files of a place.
 *
 * @param documents to be sent, in the order of their names
 * @param others that are no documents by their ending
 */
public record DocumentFiles(List<Path> documents, List<Path> others) {

    private static final Set<String> ENDINGS = Set.of(
            "jsonl", "ndjson", "md", "markdown", "txt", "text", "htm", "html", "xhtml", "pdf", "docx", "xml", "zip");

    public DocumentFiles {
        documents = List.copyOf(documents);
        others = List.copyOf(others);
    }

    /**
     * A file, whatever it is, or everything below a folder but what is hidden.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public static DocumentFiles in(Path place) throws IOException {
        if (Files.notExists(place)) {
            throw new IllegalArgumentException("there is no " + place);
        }
        if (!Files.isDirectory(place)) {
            return new DocumentFiles(List.of(place), List.of());
        }
        try (Stream<Path> all = Files.walk(place)) {
            List<Path> files = all.filter(Files::isRegularFile)
                    .filter(file -> visible(place.relativize(file)))
                    .sorted()
                    .toList();
            return new DocumentFiles(
                    files.stream().filter(DocumentFiles::isDocument).toList(),
                    files.stream().filter(file -> !isDocument(file)).toList());
        }
    }

    /** What a file is called: its path below the place, with slashes; that of a single file is its name. */
    public static String name(Path place, Path file) {
        if (file.equals(place)) {
            return file.getFileName().toString();
        }
        return StreamSupport.stream(place.relativize(file).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static boolean visible(Path inside) {
        for (Path step : inside) {
            if (step.toString().startsWith(".")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** True for a list of passages, which must be right line by line. */
    public static boolean isList(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson");
    }
}
