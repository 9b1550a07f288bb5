package sekisho.verification.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Published;

/**
 * Every published checkpoint, one a line as JSON, outside the database: only ever appended to, and on the disk before a
 * call returns. A line that a crash has cut short counts as never written.
 */
public final class CheckpointFile implements Published {

    /** Name in its folder. */
    public static final String NAME = "checkpoints.jsonl";

    /** What an earlier version kept: the newest note alone. */
    private static final String ONE_NOTE = "checkpoint";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<String, Checkpoint.Signed> newest = new HashMap<>();

    /** @throws IllegalStateException if what stands in the file is not what was written: then somebody else wrote there */
    public CheckpointFile(Path folder) {
        this.file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            Path older = folder.resolve(ONE_NOTE);
            if (Files.exists(older) && Files.notExists(file)) {
                add(Checkpoint.ofNote(Files.readString(older)));
            }
            if (Files.exists(file)) {
                read();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the published checkpoints in " + file + " cannot be read", broken);
        }
    }

    @Override
    public synchronized Optional<Checkpoint.Signed> newest(String origin) {
        return Optional.ofNullable(newest.get(origin));
    }

    @Override
    public synchronized void add(Checkpoint.Signed checkpoint) {
        String origin = checkpoint.checkpoint().origin();
        Checkpoint.Signed before = newest.get(origin);
        if (!remember(checkpoint)) {
            return;
        }
        try {
            append(JSON.createObjectNode().put("checkpoint", checkpoint.note()) + "\n");
        } catch (IOException broken) {
            newest.put(origin, before);
            throw new UncheckedIOException("the published checkpoints cannot be written to " + file, broken);
        }
    }

    private void append(String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            cutShort(channel);
            channel.position(channel.size());
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private boolean remember(Checkpoint.Signed checkpoint) {
        String origin = checkpoint.checkpoint().origin();
        Checkpoint.Signed known = newest.get(origin);
        if (known != null
                && known.checkpoint().size() >= checkpoint.checkpoint().size()) {
            return false;
        }
        newest.put(origin, checkpoint);
        return true;
    }

    private void read() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            cutShort(channel);
        }
        try (Stream<String> lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> remember(checkpoint(line)));
        }
    }

    /** Takes away what stands behind the last line feed: a crash or a full disk has cut it short. */
    private static void cutShort(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0 && channel.read(one.clear(), end - 1) == 1 && one.get(0) != '\n') {
            end--;
        }
        if (end < channel.size()) {
            channel.truncate(end);
        }
    }

    private Checkpoint.Signed checkpoint(String line) {
        try {
            JsonNode note = JSON.readTree(line).path("checkpoint");
            return Checkpoint.ofNote(note.textValue() == null ? "" : note.textValue());
        } catch (JsonProcessingException | IllegalArgumentException foreign) {
            throw new IllegalStateException(file + " holds a line that is no published checkpoint", foreign);
        }
    }
}
