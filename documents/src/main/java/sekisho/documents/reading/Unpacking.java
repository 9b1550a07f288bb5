package sekisho.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a packed file before any parser sees it: how much it unfolds to, and whether its XML declares entities. It
 * goes by the directory at the end of the file, as the parsers do.
 */
public final class Unpacking {

    private static final int BLOCK_BYTES = 64 * 1024;
    private static final String TYPE = "<!DOCTYPE";

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
        try (ZipFile zip = new ZipFile(source.file().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    unpacking.entry(entry, in);
                }
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
        String end = "";
        boolean markup = entry.getName().toLowerCase(Locale.ROOT).matches(".*\\.(?:xml|rels|vml|xhtml|html?)");
        for (int read = in.readNBytes(block, 0, BLOCK_BYTES); read > 0; read = in.readNBytes(block, 0, BLOCK_BYTES)) {
            unfolded += read;
            if (unfolded > Bounds.EXPANDED_BYTES_MAX) {
                throw bomb("It unfolds to more than " + Bounds.EXPANDED_BYTES_MAX / 1_048_576 + " MB.");
            }
            if (unfolded > Bounds.RATIO_COUNTS_FROM_BYTES && unfolded / packed > Bounds.RATIO_MAX) {
                throw bomb("It unfolds to more than " + Bounds.RATIO_MAX + " times its size.");
            }
            String words = markup ? end + plain(block, read) : "";
            if (words.contains(TYPE)) {
                throw new RefusedException(
                        Refusal.UNSAFE, "A part of the file declares entities, which no office document needs.");
            }
            end = words.substring(Math.max(0, words.length() - TYPE.length()));
        }
    }

    private static String plain(byte[] block, int length) {
        return new String(block, 0, length, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toUpperCase(Locale.ROOT);
    }

    private static RefusedException bomb(String sentence) {
        return new RefusedException(Refusal.ZIP_BOMB, "The file is refused for safety. " + sentence);
    }
}
