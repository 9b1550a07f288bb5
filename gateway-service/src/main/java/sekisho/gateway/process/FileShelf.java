package sekisho.gateway.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sekisho.contracts.wire.FactCodec;
import sekisho.gateway.document.ConceptForm;
import sekisho.gateway.document.Shelf;
import sekisho.gateway.knowledge.PassageForm;

/** A folder per import, which nobody else may enter. */
public final class FileShelf implements Shelf {

    private static final FileAttribute<?> OURS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final String BYTES = "document";
    private static final String READ = "read.jsonl";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;

    public FileShelf(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    @Override
    public Optional<Kept> keep(String importId, InputStream bytes, long most) throws IOException {
        Path place = Files.createDirectories(place(importId), OURS);
        long size = 0;
        try (OutputStream out = Files.newOutputStream(place.resolve(BYTES))) {
            MessageDigest digest = sha256();
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                size += read;
                if (size > most) {
                    discard(importId);
                    return Optional.empty();
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            return Optional.of(new Kept(HexFormat.of().formatHex(digest.digest()), size));
        } catch (IOException | RuntimeException brokenOff) {
            discard(importId);
            throw brokenOff;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public boolean has(String importId) {
        return Files.exists(bytes(importId));
    }

    Path place(String importId) {
        return folder.resolve(importId);
    }

    Path bytes(String importId) {
        return place(importId).resolve(BYTES);
    }

    /** Where the reader's lines go until there are all of them. */
    Path unfinished(String importId) {
        return place(importId).resolve(READ + ".part");
    }

    /** Now there are all of them. */
    void finished(String importId) throws IOException {
        Files.move(unfinished(importId), place(importId).resolve(READ), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Optional<Contents<PassageForm>> passages(String importId) {
        return read(importId, PassageForm.class);
    }

    @Override
    public Optional<Contents<ConceptForm>> concepts(String importId) {
        return read(importId, ConceptForm.class);
    }

    private <T> Optional<Contents<T>> read(String importId, Class<T> type) {
        Path read = place(importId).resolve(READ);
        try {
            return Files.exists(read) ? Optional.of(new Lines<>(read, type)) : Optional.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void discard(String importId) {
        Path place = place(importId);
        if (Files.notExists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void discardAllBut(Set<String> importIds) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<String> left = all.map(path -> path.getFileName().toString())
                    .filter(name -> !importIds.contains(name))
                    .toList();
            left.forEach(this::discard);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One JSON object a line. */
    private static final class Lines<T> implements Contents<T> {

        private final InputStream in;
        private final BoundedLines lines;
        private final Class<T> type;

        Lines(Path file, Class<T> type) throws IOException {
            this.in = Files.newInputStream(file);
            this.lines = new BoundedLines(in, ReaderLine.BYTES_MAX);
            this.type = type;
        }

        @Override
        public T next() {
            try {
                byte[] line = lines.next();
                return line == null ? null : FactCodec.decode(line, type);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
