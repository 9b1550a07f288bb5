package sekisho.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Keycloak as its Maven artifact brings it, unpacked and prepared once ({@code build}, about 20 s) into the user's cache
 * and only read from then on: a start without preparation takes a third of the time.
 */
final class KeycloakDistribution {

    private static final String ZIP = "deploy/parts/target/keycloak/keycloak-quarkus-dist.zip";

    /** Changes whenever {@link #BUILD} does, so that an older preparation is not taken for this one. */
    private static final String PREPARATION = "-h2-1";

    private static final List<String> BUILD = List.of("build", "--db=dev-file");

    private KeycloakDistribution() {}

    /**
     * The prepared folder; unpacks and prepares it where that has not been done.
     *
     * @param born told the process that prepares it
     */
    static Path prepared(Consumer<ProcessHandle> born) {
        try (ZipFile zip = new ZipFile(HouseFolders.home().resolve(ZIP).toFile())) {
            String name = zip.entries().nextElement().getName().split("/", 2)[0];
            Path kept = HouseFolders.cache().resolve(name + PREPARATION);
            return Files.isDirectory(kept) ? kept : prepare(zip, name, kept, born);
        } catch (IOException broken) {
            throw new PartException("Keycloak could not be unpacked: " + broken.getMessage(), broken);
        }
    }

    private static Path prepare(ZipFile zip, String name, Path kept, Consumer<ProcessHandle> born) throws IOException {
        Files.createDirectories(kept.getParent());
        Path work = Files.createTempDirectory(kept.getParent(), "keycloak-");
        try {
            unpack(zip, work);
            build(work.resolve(name), work.resolve("build.log"), born);
            Files.move(work.resolve(name), kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException | DirectoryNotEmptyException other) {
            if (!Files.isDirectory(kept)) {
                throw other;
            }
        } finally {
            delete(work);
        }
        return kept;
    }

    private static void unpack(ZipFile zip, Path folder) throws IOException {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("an entry wants to leave the folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.getParent());
                try (InputStream content = zip.getInputStream(entry)) {
                    Files.copy(content, target);
                }
            }
        }
    }

    private static void build(Path home, Path log, Consumer<ProcessHandle> born) {
        PartProcess build = PartProcess.start(
                "Keycloak's preparation", KeycloakCommand.of(home, home, BUILD), java.util.Map.of(), home, log);
        born.accept(build.handle());
        int status =
                build.handle().onExit().thenApply(ended -> build.exitStatus()).join();
        if (status != 0) {
            throw new PartException(
                    "Keycloak's preparation ended with status " + status + "\n" + PartProcess.tailOf(log, 20));
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
