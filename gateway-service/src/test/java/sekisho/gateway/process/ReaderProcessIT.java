package sekisho.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.gateway.document.Import;
import sekisho.gateway.document.Reading;
import sekisho.gateway.document.SampleImports;
import sekisho.gateway.document.Shelf;
import sekisho.gateway.knowledge.PassageForm;

/** A real child process, in every kind of trouble. */
class ReaderProcessIT {

    private static final String PASSAGE =
            "{\"kind\":\"passage\",\"id\":\"document:1\",\"instrument\":\"Act\",\"locator\":\"1\",\"language\":\"en\","
                    + "\"jurisdiction\":\"EU\",\"text\":\"Words\",\"setting\":{\"context\":\"Part\"}}";
    private static final String DONE =
            "{\"kind\":\"done\",\"format\":\"scripted\",\"passages\":1,\"skipped\":0,\"complete\":true}";

    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        ScriptedReader.compiledInto(home);
    }

    @Test
    void what_is_read_waits_on_the_shelf() throws IOException {
        List<Long> progress = new ArrayList<>();
        FileShelf shelf = new FileShelf(folder);
        Import document = kept(shelf, "{\"kind\":\"progress\",\"done\":1,\"of\":2}", PASSAGE, DONE);

        Reading reading =
                reader(shelf, Duration.ofSeconds(30)).read(document, (done, of) -> progress.add(10 * done + of));

        assertThat(reading).isEqualTo(new Reading.Complete("scripted", 1, true, 0, List.of()));
        assertThat(progress).containsExactly(12L);
        try (Shelf.Contents<PassageForm> passages =
                shelf.passages(document.id()).orElseThrow()) {
            assertThat(passages.next().setting().context()).isEqualTo("Part");
            assertThat(passages.next()).isNull();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shelf.place(document.id()))))
                .isEqualTo("rwx------");
        shelf.discardAllBut(Set.of());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_reader_that_dies_was_cut_off_and_nothing_of_it_counts() throws IOException {
        FileShelf shelf = new FileShelf(folder);
        Import document = kept(shelf, PASSAGE, "die", DONE);

        assertThat(reader(shelf, Duration.ofSeconds(30)).read(document, (_, _) -> {}))
                .isEqualTo(new Reading.CutOff("reader-killed"));
        assertThat(shelf.passages(document.id())).isEmpty();
    }

    @Test
    void a_reader_that_is_late_or_greedy_is_ended_and_the_document_refused() throws IOException {
        assertThat(read(Duration.ofSeconds(2), PASSAGE, "hang")).satisfies(refused("too-slow"));
        assertThat(read(Duration.ofSeconds(30), PASSAGE, "eat")).satisfies(refused("too-large"));
    }

    @Test
    void a_reader_that_talks_nonsense_is_not_believed() throws IOException {
        assertThat(read(Duration.ofSeconds(30), "nonsense", DONE)).isEqualTo(new Reading.CutOff("reader-broken"));
        assertThat(read(Duration.ofSeconds(30), "shout", DONE)).isEqualTo(new Reading.CutOff("reader-broken"));
        assertThat(read(Duration.ofSeconds(30), "{\"kind\":\"dance\"}")).isEqualTo(new Reading.CutOff("reader-broken"));
        assertThat(read(Duration.ofSeconds(30), DONE, "die")).isInstanceOf(Reading.CutOff.class);
    }

    @Test
    void a_reader_hears_and_tells_nothing_but_what_it_is_for() throws IOException {
        assertThat(read(Duration.ofSeconds(30), "whisper", PASSAGE, DONE)).isInstanceOf(Reading.Complete.class);
        assertThat(read(Duration.ofSeconds(30), "environment")).isEqualTo(new Reading.Refused("environment", "[]"));
        assertThat(read(Duration.ofSeconds(30), "arguments"))
                .isEqualTo(
                        new Reading.Refused("arguments", "--name law.txt --id document --jurisdiction EU --lang en"));
    }

    @Test
    void where_no_reader_is_none_is_installed() {
        ReaderProcess.Settings none = new ReaderProcess.Settings(folder.resolve("nowhere"), Duration.ofSeconds(1), 64);

        assertThat(new ReaderProcess(new FileShelf(folder), none).installed()).isFalse();
    }

    private static Consumer<Reading> refused(String reason) {
        return reading -> assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Refused.class, one -> assertThat(one.reason()).isEqualTo(reason));
    }

    private Reading read(Duration limit, String... lines) throws IOException {
        FileShelf shelf = new FileShelf(folder);
        return reader(shelf, limit).read(kept(shelf, lines), (_, _) -> {});
    }

    private static ReaderProcess reader(FileShelf shelf, Duration limit) {
        return new ReaderProcess(shelf, new ReaderProcess.Settings(home, limit, 64));
    }

    private static Import kept(FileShelf shelf, String... lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        Import document = SampleImports.received("law.txt");
        assertThat(shelf.keep(document.id(), new ByteArrayInputStream(bytes), bytes.length))
                .isPresent();
        assertThat(shelf.keep("other", new ByteArrayInputStream(bytes), bytes.length - 1))
                .isEmpty();
        return document;
    }
}
