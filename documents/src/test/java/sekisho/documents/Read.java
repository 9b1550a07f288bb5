package sekisho.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import sekisho.contracts.Language;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;
import sekisho.documents.cutting.Origin;
import sekisho.documents.reading.Listener;
import sekisho.documents.reading.Reading;
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;

/** One reading of a document as a test sees it. */
public record Read(List<Passage> passages, List<String> skipped, Reading end) {

    /** Reads bytes under a name, as a librarian of that jurisdiction who says nothing else. */
    public static Read bytes(byte[] content, String name, String jurisdiction) {
        return bytes(content, name, new Origin("doc", jurisdiction, null, Specialty.GENERAL, null, null));
    }

    public static Read text(String content, String name, String jurisdiction) {
        return bytes(content.getBytes(StandardCharsets.UTF_8), name, jurisdiction);
    }

    public static Read text(String content, Language language, LocalDate validFrom) {
        Origin origin = new Origin("doc", "GROUP", language, Specialty.BANKING, "Named", validFrom);
        return bytes(content.getBytes(StandardCharsets.UTF_8), "a.txt", origin);
    }

    public static Read bytes(byte[] content, String name, Origin origin) {
        try {
            Path file = Files.createTempFile("document", ".bin");
            try {
                Files.write(file, content);
                return file(file, name, origin);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static Read file(Path file, String name, Origin origin) throws IOException {
        List<Passage> passages = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        Reading end = Formats.reading().read(Source.of(file, name), origin, new Listener() {
            @Override
            public void passage(Passage passage) {
                passages.add(passage);
            }

            @Override
            public void progress(long done, long of) {
                if (done > of) {
                    throw new AssertionError("progress " + done + " of " + of);
                }
            }

            @Override
            public void skipped(String place, Skip reason, String detail) {
                skipped.add(reason.code());
            }
        });
        return new Read(passages, skipped, end);
    }

    /** Id without the document's, and locator: {@code 25h.2 § 25h Abs. 2}. */
    public List<String> places() {
        return passages.stream()
                .map(passage -> passage.id().substring("doc:".length()) + " " + passage.locator())
                .toList();
    }

    public List<String> texts() {
        return passages.stream().map(Passage::text).toList();
    }

    public Passage passage(String path) {
        return passages.stream()
                .filter(passage -> passage.id().equals("doc:" + path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path + " in " + places()));
    }

    public Reading.Done done() {
        return (Reading.Done) end;
    }

    public Reading.Refused refused() {
        return (Reading.Refused) end;
    }
}
