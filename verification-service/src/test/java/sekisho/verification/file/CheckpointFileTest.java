package sekisho.verification.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sekisho.verification.ledger.Checkpoint;
import sekisho.verification.ledger.Hash;
import sekisho.verification.ledger.TestKeys;

class CheckpointFileTest {

    private static final String ORIGIN = "sekisho.test/ledger";

    @TempDir
    private Path folder;

    @Test
    void what_was_published_is_there_after_a_restart() {
        CheckpointFile file = new CheckpointFile(folder);
        assertThat(file.newest(ORIGIN)).isEmpty();
        file.add(head(ORIGIN, 3));
        file.add(head(ORIGIN, 8));

        assertThat(new CheckpointFile(folder).newest(ORIGIN)).contains(head(ORIGIN, 8));
    }

    @Test
    void nothing_is_ever_taken_away_or_written_twice() throws IOException {
        CheckpointFile file = new CheckpointFile(folder);
        file.add(head(ORIGIN, 8));
        file.add(head(ORIGIN, 8));
        file.add(head(ORIGIN, 3));
        new CheckpointFile(folder).add(head(ORIGIN, 9));

        assertThat(Files.readAllLines(folder.resolve(CheckpointFile.NAME))).hasSize(2);
    }

    @Test
    void logs_of_different_names_lie_side_by_side() {
        CheckpointFile file = new CheckpointFile(folder);
        file.add(head(ORIGIN, 8));
        file.add(head("new/ledger", 2));

        assertThat(new CheckpointFile(folder).newest(ORIGIN)).contains(head(ORIGIN, 8));
        assertThat(new CheckpointFile(folder).newest("new/ledger")).contains(head("new/ledger", 2));
    }

    @Test
    void a_line_that_a_crash_has_cut_short_was_never_published() throws IOException {
        new CheckpointFile(folder).add(head(ORIGIN, 8));
        Files.writeString(
                folder.resolve(CheckpointFile.NAME), "{\"checkpoint\":\"sekisho.te", StandardOpenOption.APPEND);

        CheckpointFile file = new CheckpointFile(folder);
        assertThat(file.newest(ORIGIN)).contains(head(ORIGIN, 8));
        file.add(head(ORIGIN, 9));

        assertThat(new CheckpointFile(folder).newest(ORIGIN)).contains(head(ORIGIN, 9));
        assertThat(Files.readAllLines(folder.resolve(CheckpointFile.NAME))).hasSize(2);
    }

    @Test
    void a_whole_line_that_is_no_checkpoint_is_not_passed_over() throws IOException {
        Files.writeString(folder.resolve(CheckpointFile.NAME), "{\"checkpoint\":\"nonsense\"}\n");

        assertThatThrownBy(() -> new CheckpointFile(folder)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_one_note_of_an_earlier_version_is_taken_over() throws IOException {
        Files.writeString(folder.resolve("checkpoint"), head(ORIGIN, 7).note());

        assertThat(new CheckpointFile(folder).newest(ORIGIN)).contains(head(ORIGIN, 7));
        assertThat(new CheckpointFile(folder).newest(ORIGIN)).contains(head(ORIGIN, 7));
    }

    private static Checkpoint.Signed head(String origin, long size) {
        return TestKeys.first(origin).sign(new Checkpoint(origin, size, Hash.EMPTY));
    }
}
