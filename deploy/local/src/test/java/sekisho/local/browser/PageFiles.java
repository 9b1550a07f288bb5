package sekisho.local.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page as it lies in the repository. */
final class PageFiles {

    private static final String RESOURCES = "gateway-service/src/main/resources/META-INF/resources";

    private PageFiles() {}

    /** The folder the gateway serves at {@code /}. */
    static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(RESOURCES).resolve("index.html"))) {
                return folder.resolve(RESOURCES);
            }
        }
        throw new IllegalStateException(
                "the page was not found above " + Path.of("").toAbsolutePath());
    }

    /** Every file whose name ends so, in order of its path. */
    static List<Path> ending(String suffix) {
        try (Stream<Path> files = Files.walk(root())) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
