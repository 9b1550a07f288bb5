package sekisho.local.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Files and folders of documents: JSONL, Markdown and plain text by their ending. */
public final class Documents {

    private static final List<String> KINDS = List.of(".jsonl", ".md", ".txt");

    private Documents() {}

    /**
     * Reads a file, or every document under a folder in the order of their names.
     *
     * @throws IllegalArgumentException if it is no document, or a text without jurisdiction or language
     */
    public static Reading read(Path place, Origin origin) throws IOException {
        SeenIds ids = new SeenIds();
        if (Files.isDirectory(place)) {
            Reading all = new Reading(List.of(), List.of(), List.of());
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(Documents::isDocument).sorted().toList()) {
                    all = all.and(readFile(file, place, origin, ids));
                }
            }
            return all;
        }
        if (!isDocument(place)) {
            throw new IllegalArgumentException(place + " is none of " + KINDS);
        }
        return readFile(place, place.toAbsolutePath().getParent(), origin, ids);
    }

    private static boolean isDocument(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && KINDS.stream().anyMatch(name::endsWith);
    }

    private static Reading readFile(Path file, Path folder, Origin origin, SeenIds ids) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jsonl")) {
            return PassageLines.read(file, content, origin, ids);
        }
        if (origin.jurisdiction() == null || origin.language() == null) {
            throw new IllegalArgumentException(file.getFileName()
                    + " does not say where it holds and in which language: give --jurisdiction and --lang");
        }
        return TextDocument.read(file, folder, content, origin, ids);
    }
}
