package sekisho.verification.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sekisho.contracts.Digests;
import sekisho.doors.bench.Report;

/** An export in the hands of somebody who has nothing but its files. */
final class ForgedBundle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ForgedBundle() {}

    /** A copy of a bundle with other entries, and with a manifest that fits them where that is asked for. */
    static Path of(Path clean, Path copy, List<String> entries, Tracks tracks) throws IOException {
        if (Files.exists(copy)) {
            Report.delete(copy);
        }
        Files.createDirectories(copy);
        try (Stream<Path> files = Files.list(clean)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        StringBuilder lines = new StringBuilder();
        for (int place = 0; place < entries.size(); place++) {
            ObjectNode line = JSON.createObjectNode().put("index", place);
            lines.append(line.put("verdictId", Forgery.verdictOf(entries.get(place)))
                            .put("entry", entries.get(place)))
                    .append('\n');
        }
        Files.writeString(copy.resolve("entries.jsonl"), lines);
        if (tracks == Tracks.FILE_AND_MANIFEST) {
            Path file = copy.resolve("manifest.json");
            ObjectNode manifest = (ObjectNode) JSON.readTree(Files.readString(file));
            manifest.put("size", entries.size());
            manifest.withObject("/files").put("entries.jsonl", Digests.sha256(lines.toString()));
            Files.write(file, manifest.toString().getBytes(StandardCharsets.UTF_8));
        }
        return copy;
    }
}
