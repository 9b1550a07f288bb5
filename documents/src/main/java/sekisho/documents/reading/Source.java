package sekisho.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The file at hand.
 *
 * @param file where its bytes lie
 * @param name what the librarian calls it; only its ending means something
 * @param head its first bytes, {@link Bounds#HEAD_BYTES} at most
 */
public record Source(Path file, String name, byte[] head) {

    /** Opens a file far enough to recognise it. */
    public static Source of(Path file, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Source(file, name, in.readNBytes(Bounds.HEAD_BYTES));
        }
    }

    /** Its size in bytes. */
    public long size() throws IOException {
        return Files.size(file);
    }

    /** True if the name ends in one of these, whatever the case; endings without dot. */
    public boolean named(String... endings) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : endings) {
            if (lower.endsWith("." + ending)) {
                return true;
            }
        }
        return false;
    }

    /** True if the first bytes are these. */
    public boolean beginsWith(String latin1) {
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (head.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (head[i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** The head as Latin-1, byte by character, to look for markup in any encoding that keeps ASCII. */
    public String headAsLatin1() {
        return new String(head, StandardCharsets.ISO_8859_1);
    }

    /** The name without its ending, for want of a better name of the instrument. */
    public String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
