package sekisho.local.knowledge;

import java.nio.file.Path;

/** A line that is no passage, and why. Lines count from 1. */
public record BadLine(Path file, int line, String reason) {

    @Override
    public String toString() {
        return file.getFileName() + ":" + line + ": " + reason;
    }
}
