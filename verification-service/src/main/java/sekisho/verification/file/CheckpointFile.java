package sekisho.verification.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import sekisho.verification.ledger.Checkpoint;

/** The newest checkpoint as a file, outside the database. */
public final class CheckpointFile {

    private final Path file;

    public CheckpointFile(Path folder) {
        this.file = folder.resolve("checkpoint");
    }

    /** Replaces the file at once, so that a reader never sees half a note. */
    public void write(Checkpoint.Signed checkpoint) {
        try {
            Path half = file.resolveSibling("checkpoint.new");
            Files.writeString(half, checkpoint.note());
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException("the checkpoint file cannot be written", broken);
        }
    }
}
