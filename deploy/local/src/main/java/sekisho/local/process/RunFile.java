package sekisho.local.process;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import sekisho.local.house.RunRecord;
import sekisho.parts.PrivateFiles;

/** {@code run.json} of a data folder: written whole, read by {@code status}, {@code down} and everything that asks. */
public final class RunFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path file;

    public RunFile(Path data) {
        this.file = data.resolve("run.json");
    }

    /** What was written last; empty where nothing runs or nothing can be read. */
    public Optional<RunRecord> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readValue(file.toFile(), RunRecord.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read; look for parts by hand and delete it", unreadable);
        }
    }

    public void write(RunRecord record) {
        try {
            PrivateFiles.write(file, MAPPER.writeValueAsString(record));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
