package sekisho.inference.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import sekisho.contracts.Digests;
import sekisho.inference.meaning.Direction;
import sekisho.inference.meaning.EmbeddingModel;

/**
 * Directions kept on disk between measurements, so that a corpus is embedded once: one file per model, named by it, of
 * records of a SHA-256 and one byte per dimension. A file cut off in the middle of a record is read up to there.
 */
final class VectorCache implements EmbeddingModel, AutoCloseable {

    private static final int DIGEST_BYTES = 32;

    private final EmbeddingModel model;
    private final Map<String, Direction> known = new HashMap<>();
    private final OutputStream more;
    private int embedded;

    private VectorCache(EmbeddingModel model, OutputStream more) {
        this.model = model;
        this.more = more;
    }

    /** The model behind a cache in this folder, which is made if it is missing. */
    static VectorCache of(EmbeddingModel model, Path folder) {
        try {
            Path file = Files.createDirectories(folder).resolve(model.name() + ".vectors");
            int record = DIGEST_BYTES + model.dimensions();
            if (Files.exists(file)) {
                try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
                    channel.truncate(Files.size(file) / record * record);
                }
            }
            OutputStream more = new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
            VectorCache cache = new VectorCache(model, more);
            cache.read(file, Files.size(file) / record);
            return cache;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void read(Path file, long records) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            byte[] digest = new byte[DIGEST_BYTES];
            byte[] components = new byte[model.dimensions()];
            for (long i = 0; i < records; i++) {
                in.readFully(digest);
                in.readFully(components);
                known.put(HexFormat.of().formatHex(digest), Direction.of(components));
            }
        }
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public Direction question(String text) {
        return direction(Digests.sha256("question\n" + text), text, model::question);
    }

    @Override
    public Direction passage(String text) {
        return direction(Digests.sha256(text), text, model::passage);
    }

    /** How many texts had to be embedded because they were not known. */
    synchronized int embedded() {
        return embedded;
    }

    private synchronized Direction direction(String digest, String text, Function<String, Direction> read) {
        Direction direction = known.get(digest);
        if (direction == null) {
            direction = read.apply(text);
            known.put(digest, direction);
            embedded++;
            try {
                more.write(HexFormat.of().parseHex(digest));
                more.write(direction.components());
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }
        return direction;
    }

    @Override
    public synchronized void close() {
        try {
            more.close();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
