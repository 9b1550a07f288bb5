package sekisho.verification.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import sekisho.verification.ledger.Checkpoint;

/** The newest checkpoint as a file, outside the database; written only after it is committed there. */
public final class CheckpointFile {

    private final Path file;
    private long size;

    public CheckpointFile(Path folder) {
        this.file = folder.resolve("checkpoint");
        this.size = kept();
    }

    /** Replaces the file at once by a larger checkpoint, so that a reader never sees half a note or an older head. */
    public synchronized void write(Checkpoint.Signed checkpoint) {
        if (checkpoint.checkpoint().size() <= size) {
            return;
        }
        try {
            Path half = file.resolveSibling("checkpoint." + UUID.randomUUID() + ".new");
            try {
                Files.writeString(half, checkpoint.note());
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
            size = checkpoint.checkpoint().size();
        } catch (IOException broken) {
            throw new UncheckedIOException("the checkpoint file cannot be written", broken);
        }
    }

    /** What an earlier run has left; nothing where it cannot be read. */
    private long kept() {
        try {
            return Files.exists(file)
                    ? Checkpoint.ofNote(Files.readString(file)).checkpoint().size()
                    : -1;
        } catch (IOException | IllegalArgumentException unreadable) {
            return -1;
        }
    }
}
