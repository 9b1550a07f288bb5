package sekisho.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import sekisho.contracts.Passage;
import sekisho.contracts.Specialty;
import sekisho.documents.cutting.Origin;
import sekisho.documents.reading.Listener;
import sekisho.documents.reading.Reading;
import sekisho.documents.reading.Skip;
import sekisho.documents.reading.Source;

/** What a whole reading told of a small document of a test. */
public final class Told implements Listener {

    private final List<Passage> passages = new ArrayList<>();
    private final List<String> skips = new ArrayList<>();
    private Reading end;

    /** Reads a document with the formats of the product; its language and instrument are its own to tell. */
    public static Told of(String name, String jurisdiction, String content) {
        return of(name, jurisdiction, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Told of(String name, String jurisdiction, byte[] content) {
        try {
            Path file = Files.createTempFile("told", null);
            try {
                Files.write(file, content);
                Told told = new Told();
                Origin origin = new Origin("doc", jurisdiction, null, Specialty.GENERAL, null, null);
                told.end = Formats.reading().read(Source.of(file, name), origin, told);
                return told;
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Passage> passages() {
        return passages;
    }

    /** {@code id › locator} of each passage, the document's part of the id left out. */
    public List<String> places() {
        return passages.stream()
                .map(one -> one.id().substring(4) + " › " + one.locator())
                .toList();
    }

    /** {@code place: reason} of what was left out. */
    public List<String> skips() {
        return skips;
    }

    public Reading end() {
        return end;
    }

    /** The passage of that path. */
    public Passage at(String path) {
        return passages.stream()
                .filter(one -> one.id().equals("doc:" + path))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(path + " is not among " + places() + ", " + end));
    }

    @Override
    public void passage(Passage passage) {
        passages.add(passage);
    }

    @Override
    public void progress(long done, long of) {
        // nothing in a small document
    }

    @Override
    public void skipped(String place, Skip reason, String detail) {
        skips.add(place + ": " + reason.code());
    }
}
