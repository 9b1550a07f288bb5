package sekisho.local.bundle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of lines that may have been cut short. */
final class Lines {

    private static final int BLOCK = 1 << 16;

    private Lines() {}

    /** Counts the whole lines and takes away what stands behind the last of them. */
    static long whole(Path file) throws IOException {
        if (Files.notExists(file)) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer block = ByteBuffer.allocate(BLOCK);
            long lines = 0;
            long end = 0;
            for (long at = 0; channel.read(block.clear(), at) > 0; at += block.limit()) {
                block.flip();
                for (int i = 0; i < block.limit(); i++) {
                    if (block.get(i) == '\n') {
                        lines++;
                        end = at + i + 1;
                    }
                }
            }
            channel.truncate(end);
            return lines;
        }
    }
}
