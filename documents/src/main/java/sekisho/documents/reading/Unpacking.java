package sekisho.documents.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks through a packed file before any parser sees it: how much it unfolds to, and whether its XML declares entities. */
public final class Unpacking {

    private static final int BLOCK_BYTES = 64 * 1024;

    private final long packed;
    private long unfolded;
    private int entries;

    private Unpacking(long packed) {
        this.packed = packed;
    }

    /**
     * Unfolds the whole file once and keeps nothing.
     *
     * @throws RefusedException if it unfolds to too much, has too many entries, or a part declares a document type
     * @throws IOException if it is no whole ZIP file
     */
    public static void check(Source source) throws IOException, RefusedException {
        Unpacking unpacking = new Unpacking(Math.max(1, source.size()));
        try (ZipInputStream zip =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(source.file()), BLOCK_BYTES))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpacking.entry(entry, zip);
            }
        }
        if (unpacking.entries == 0) {
            throw new ZipException("no entry can be read");
        }
    }

    private void entry(ZipEntry entry, InputStream in) throws IOException, RefusedException {
        entries++;
        if (entries > Bounds.ENTRIES_MAX) {
            throw bomb("It holds more than " + Bounds.ENTRIES_MAX + " parts.");
        }
        byte[] block = new byte[BLOCK_BYTES];
        boolean first = true;
        boolean markup = entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|rels|vml|xhtml|html?)");
        for (int read = in.readNBytes(block, 0, BLOCK_BYTES); read > 0; read = in.readNBytes(block, 0, BLOCK_BYTES)) {
            unfolded += read;
            if (unfolded > Bounds.EXPANDED_BYTES_MAX) {
                throw bomb("It unfolds to more than " + Bounds.EXPANDED_BYTES_MAX / 1_048_576 + " MB.");
            }
            if (unfolded > Bounds.RATIO_COUNTS_FROM_BYTES && unfolded / packed > Bounds.RATIO_MAX) {
                throw bomb("It unfolds to more than " + Bounds.RATIO_MAX + " times its size.");
            }
            if (first && markup && declaresType(block, read)) {
                throw new RefusedException(
                        Refusal.UNSAFE, "A part of the file declares entities, which no office document needs.");
            }
            first = false;
        }
    }

    private static boolean declaresType(byte[] block, int length) {
        String start = new String(block, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        return start.toUpperCase(Locale.ROOT).contains("<!DOCTYPE");
    }

    private static RefusedException bomb(String sentence) {
        return new RefusedException(Refusal.ZIP_BOMB, "The file is refused for safety. " + sentence);
    }
}
