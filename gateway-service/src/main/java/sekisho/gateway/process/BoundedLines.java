package sekisho.gateway.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Lines of bytes, none longer than a limit. */
final class BoundedLines {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int most;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int from;
    private int to;

    BoundedLines(InputStream in, int most) {
        this.in = in;
        this.most = most;
    }

    /**
     * The next line without its end, or null after the last one.
     *
     * @throws TooLong if it is longer than allowed
     */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = null;
        while (true) {
            if (from == to) {
                to = in.read(buffer);
                from = 0;
                if (to <= 0) {
                    to = 0;
                    return line == null ? null : line.toByteArray();
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            boolean ended = end < to;
            if (ended && line == null) {
                byte[] whole = Arrays.copyOfRange(buffer, from, end);
                from = end + 1;
                return whole;
            }
            line = line == null ? new ByteArrayOutputStream(2 * BUFFER_BYTES) : line;
            line.write(buffer, from, end - from);
            from = ended ? end + 1 : end;
            if (line.size() > most) {
                throw new TooLong();
            }
            if (ended) {
                return line.toByteArray();
            }
        }
    }

    /** A line beyond the limit. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a line is too long");
        }
    }
}
